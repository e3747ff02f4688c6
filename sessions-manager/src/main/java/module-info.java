/**
 * Managers of sessions, monitors, the command runner, and the backends of the module path and of
 * plugin folders.
 */
module dev.sessions.manager {
  requires transitive dev.sessions.api;
  requires transitive dev.sessions.backend.support;
  requires transitive dev.sessions.conflict;
  requires transitive dev.sessions.reporting;
  requires static org.jspecify;

  exports dev.sessions.manager;
  exports dev.sessions.manager.exec;
  exports dev.sessions.manager.monitor;
  exports dev.sessions.manager.plugin;

  uses dev.sessions.api.spi.SessionBackend;
}
