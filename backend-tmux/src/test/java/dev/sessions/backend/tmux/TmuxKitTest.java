package dev.sessions.backend.tmux;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.testkit.BackendKit;
import java.io.IOException;
import java.util.List;

/** A real tmux keeps every rule, with every capability. */
class TmuxKitTest extends BackendKit {
  private final TestTmux tmux = new TestTmux();
  private long server;

  @Override
  protected SessionBackend newBackend() {
    return new TmuxBackend();
  }

  @Override
  protected ConnectContext newServer() throws IOException {
    tmux.prepare();
    return ConnectSettings.of(tmux.options(), tmux.environment());
  }

  @Override
  protected void endServer() throws IOException {
    tmux.end();
  }

  @Override
  protected void freezeServer() {
    signal("STOP");
  }

  @Override
  protected void thawServer() {
    signal("CONT");
  }

  private void signal(String name) {
    // A server that is stopped cannot be asked for its process any more.
    server = server == 0 ? tmux.serverPid().orElseThrow() : server;
    tmux.run(List.of("kill", "-" + name, Long.toString(server)));
  }
}
