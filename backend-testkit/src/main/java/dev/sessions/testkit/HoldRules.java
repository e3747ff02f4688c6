package dev.sessions.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.LockHandover;
import dev.sessions.testkit.support.Steps;
import dev.sessions.testkit.support.TestServer;
import java.util.List;

/**
 * The capability {@code hold}. No call needs it, so there is nothing to refuse: if it is not
 * declared, these rules are skipped, with that as the reason.
 */
interface HoldRules {

  @Rule(
      id = "H1",
      title = "what replaces a session begins only when the process trees in it have ended")
  default void replacementsAreHeld(TestServer server) throws Exception {
    requireDeclared(server, Capability.HOLD);
    requireDeclared(server, Capability.REPLACE);
    Multiplexer multiplexer = server.connect();
    LockHandover place = LockHandover.of(server, multiplexer);
    SessionSnapshot old = server.launchSession(multiplexer, Steps.create("alpha", place.oldTab()));
    LaunchStep replace = Steps.replace(TestServer.ref(multiplexer, old), place.newTab());
    place.assertHandedOver(old.windows(), replace);
  }

  @Rule(
      id = "H2",
      title = "what replaces a window begins only when the process trees in it have ended")
  default void replacedWindowsAreHeld(TestServer server) throws Exception {
    requireDeclared(server, Capability.HOLD);
    requireDeclared(server, Capability.MERGE);
    Multiplexer multiplexer = server.connect();
    LockHandover place = LockHandover.of(server, multiplexer);
    SessionSnapshot session =
        server.launchSession(
            multiplexer, Steps.create("alpha", server.tab("stays"), place.oldTab()));
    WindowSnapshot old = session.windowsOf(place.oldTab().tabName()).get(0);
    LaunchStep merge =
        Steps.merge(
            TestServer.ref(multiplexer, session),
            Steps.keep(server.tab("stays"), session.windowsOf("stays").get(0)),
            Steps.replaceWindow(place.newTab(), old));
    place.assertHandedOver(List.of(old), merge);
  }

  private static void requireDeclared(TestServer server, Capability capability) {
    assumeTrue(
        server.backend().info().can(capability),
        () ->
            "the backend '"
                + server.backend().info().name()
                + "' does not declare the capability '"
                + capability.name()
                + "'");
  }
}
