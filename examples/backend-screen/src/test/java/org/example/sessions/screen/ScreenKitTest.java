package org.example.sessions.screen;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.testkit.BackendKit;
import java.io.IOException;
import java.util.Optional;

/** A real screen keeps every rule, with the capabilities that it declares. */
class ScreenKitTest extends BackendKit {
  private Optional<PrivateScreen> screen = Optional.empty();

  @Override
  protected SessionBackend newBackend() {
    return new ScreenBackend();
  }

  @Override
  protected ConnectContext newServer() throws IOException {
    screen = Optional.of(PrivateScreen.create());
    return screen.get().config();
  }

  @Override
  protected void endServer() throws IOException {
    if (screen.isPresent()) {
      screen.get().end();
    }
  }

  @Override
  protected void freezeServer() throws IOException {
    screen.orElseThrow().signal("STOP");
  }

  @Override
  protected void thawServer() throws IOException {
    screen.orElseThrow().signal("CONT");
  }
}
