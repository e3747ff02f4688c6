package dev.sessions.testkit;

import dev.sessions.api.spi.SessionBackend;
import java.util.Set;

/** The fake without capabilities refuses as the rules demand and passes all other rules. */
class FakeWithoutCapabilitiesKitTest extends FakeKitTest {

  @Override
  protected SessionBackend newBackend() {
    return fake().withCapabilities(Set.of());
  }
}
