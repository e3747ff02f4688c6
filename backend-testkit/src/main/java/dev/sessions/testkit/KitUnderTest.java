package dev.sessions.testkit;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.testkit.support.BackendUnderTest;
import java.time.Duration;

/** Gives the rules access to the protected methods that an author overrides. */
record KitUnderTest(BackendKit kit) implements BackendUnderTest {

  @Override
  public SessionBackend newBackend() {
    return kit.newBackend();
  }

  @Override
  public ConnectContext newServer() throws Exception {
    return kit.newServer();
  }

  @Override
  public void endServer() throws Exception {
    kit.endServer();
  }

  @Override
  public void freezeServer() throws Exception {
    kit.freezeServer();
  }

  @Override
  public void thawServer() throws Exception {
    kit.thawServer();
  }

  @Override
  public boolean runsRealCommands() {
    return kit.runsRealCommands();
  }

  @Override
  public Duration patience() {
    return kit.patience();
  }
}
