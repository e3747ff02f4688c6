/** Layouts files: read from JSON and YAML of one shape, checked, chosen from, and written. */
module dev.sessions.layouts {
  requires transitive dev.sessions.api;
  requires tools.jackson.core;
  requires org.snakeyaml.engine;
  requires static org.jspecify;

  exports dev.sessions.layouts;
}
