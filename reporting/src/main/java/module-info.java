/**
 * What runs, as people and programs want to read it. The table library has no module name of its
 * own, so the name is the one that its file gives it; nothing of it shows in this module's API.
 */
@SuppressWarnings("requires-automatic")
module dev.sessions.reporting {
  requires transitive dev.sessions.api;
  requires ascii.table;

  exports dev.sessions.reporting;
}
