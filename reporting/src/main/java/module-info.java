/** What runs, as people and programs want to read it. */
module dev.sessions.reporting {
  requires transitive dev.sessions.api;
  requires static org.jspecify;

  exports dev.sessions.reporting;
}
