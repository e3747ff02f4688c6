package dev.sessions.testkit;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import java.util.Map;

/** The fake, with every capability, passes every rule. */
class FakeKitTest extends BackendKit {
  private final FakeServer server = new FakeServer();

  @Override
  protected SessionBackend newBackend() {
    return fake();
  }

  FakeBackend fake() {
    return new FakeBackend(server);
  }

  @Override
  protected ConnectContext newServer() {
    return ConnectSettings.of(Map.of(), Map.of());
  }

  @Override
  protected void endServer() {}

  @Override
  protected void freezeServer() {
    server.unavailable(StandardErrorCode.DEADLINE);
  }

  @Override
  protected void thawServer() {
    server.available();
  }

  @Override
  protected boolean runsRealCommands() {
    return false;
  }
}
