package dev.sessions.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;

/**
 * The capability {@code hold}. No call needs it, so there is nothing to refuse: if it is not
 * declared, these rules are skipped, with that as the reason.
 */
interface HoldRules {

  @Rule(
      id = "H1",
      title = "what replaces a session begins only when the process trees in it have ended")
  default void replacementsAreHeld(Bench bench) throws Exception {
    requireDeclared(bench, Capability.HOLD);
    requireDeclared(bench, Capability.REPLACE);
    Multiplexer multiplexer = bench.connect();
    HeldPlace place = HeldPlace.of(bench, multiplexer);
    SessionSnapshot old = bench.standing(multiplexer, Steps.create("alpha", place.oldTab()));
    LaunchStep replace = Steps.replace(Bench.ref(multiplexer, old), place.newTab());
    place.assertHeld(old.windows(), replace);
  }

  @Rule(
      id = "H2",
      title = "what replaces a window begins only when the process trees in it have ended")
  default void replacedWindowsAreHeld(Bench bench) throws Exception {
    requireDeclared(bench, Capability.HOLD);
    requireDeclared(bench, Capability.MERGE);
    Multiplexer multiplexer = bench.connect();
    HeldPlace place = HeldPlace.of(bench, multiplexer);
    SessionSnapshot session =
        bench.standing(multiplexer, Steps.create("alpha", bench.tab("stays"), place.oldTab()));
    WindowSnapshot old = session.windowsOf(place.oldTab().tabName()).get(0);
    LaunchStep merge =
        Steps.merge(
            Bench.ref(multiplexer, session),
            Steps.keep(bench.tab("stays"), session.windowsOf("stays").get(0)),
            Steps.replaceWindow(place.newTab(), old));
    place.assertHeld(List.of(old), merge);
  }

  private static void requireDeclared(Bench bench, Capability capability) {
    assumeTrue(
        bench.backend().info().can(capability),
        () ->
            "the backend '"
                + bench.backend().info().name()
                + "' does not declare the capability '"
                + capability.name()
                + "'");
  }
}
