/**
 * The pure planner: what will happen to each requested session, decided before anything is touched.
 */
module dev.sessions.conflict {
  requires transitive dev.sessions.api;
  requires static org.jspecify;

  exports dev.sessions.conflict;
}
