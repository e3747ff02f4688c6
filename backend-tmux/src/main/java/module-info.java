/** Sessions on tmux, as a plugin: nothing in here is meant to be called but through the SPI. */
module dev.sessions.backend.tmux {
  requires transitive dev.sessions.api;
  requires dev.sessions.backend.support;
  requires static org.jspecify;

  exports dev.sessions.backend.tmux;

  provides dev.sessions.api.spi.SessionBackend with
      dev.sessions.backend.tmux.TmuxBackend;
}
