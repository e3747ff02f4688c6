package dev.sessions.testkit;

import dev.sessions.api.spi.SessionBackend;
import java.util.Set;

/** The fake that declares nothing refuses as the rules say, and does all else. */
class FakeWithoutCapabilitiesKitTest extends FakeKitTest {

  @Override
  protected SessionBackend newBackend() {
    return fake().withCapabilities(Set.of());
  }
}
