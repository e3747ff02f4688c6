/** A multiplexer in memory, for tests and for trying things out. */
module dev.sessions.backend.fake {
  requires transitive dev.sessions.api;
  requires static org.jspecify;

  exports dev.sessions.backend.fake;

  provides dev.sessions.api.spi.SessionBackend with
      dev.sessions.backend.fake.FakeBackend;
}
