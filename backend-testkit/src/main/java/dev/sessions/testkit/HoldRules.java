package dev.sessions.testkit;

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
 * Rules about the capability {@code hold}. No call needs it, so a backend without it has nothing to
 * refuse; the rules are then skipped, with that reason.
 */
interface HoldRules {

  @Rule(
      id = "H1",
      title =
          "the commands of a replacement session start only after the old session's process trees have ended")
  default void replacementsAreHeld(TestServer server) throws Exception {
    server.requireDeclared(Capability.HOLD);
    server.requireDeclared(Capability.REPLACE);
    Multiplexer multiplexer = server.connect();
    LockHandover place = LockHandover.of(server, multiplexer);
    SessionSnapshot old = server.launchSession(multiplexer, Steps.create("alpha", place.oldTab()));
    LaunchStep replace = Steps.replace(TestServer.ref(multiplexer, old), place.newTab());
    place.assertHandedOver(old.windows(), replace);
  }

  @Rule(
      id = "H2",
      title =
          "the command of a replacement window starts only after the old window's process trees have ended")
  default void replacedWindowsAreHeld(TestServer server) throws Exception {
    server.requireDeclared(Capability.HOLD);
    server.requireDeclared(Capability.MERGE);
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
}
