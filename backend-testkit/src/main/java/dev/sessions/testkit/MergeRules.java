package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.TabStep;
import java.util.List;

/** The capability {@code merge}; where it is not declared, that it is refused. */
interface MergeRules {

  @Rule(
      id = "M1",
      title = "a merge adds windows after those that are there; undeclared, it is refused")
  default void addsWindows(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionSnapshot before = bench.standing(multiplexer, "alpha", "one", "two");
    LaunchStep merge = Steps.merge(Bench.ref(multiplexer, before), TabStep.add(bench.tab("three")));
    if (declared(bench, multiplexer, merge)) {
      assertThat(Standing.tabs(bench.standing(multiplexer, merge)))
          .containsExactly("one", "two", "three");
    }
  }

  @Rule(id = "M2", title = "a merge keeps the session, and every window that it does not replace")
  default void keepsTheRest(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionSnapshot before = bench.standing(multiplexer, "alpha", "one", "two", "three");
    List<String> ids = Standing.windowIds(before);
    LaunchStep merge =
        Steps.merge(
            Bench.ref(multiplexer, before),
            Steps.keep(bench.tab("one"), before.windows().get(0)),
            Steps.replaceWindow(bench.tab("two"), before.windows().get(1)));
    if (declared(bench, multiplexer, merge)) {
      SessionSnapshot after = bench.standing(multiplexer, merge);
      assertThat(after.id()).isEqualTo(before.id());
      assertThat(Standing.windowIds(after)).contains(ids.get(0), ids.get(2));
    }
  }

  @Rule(id = "M3", title = "a window that a merge replaces gives its place to a new one of the tab")
  default void replacesWindows(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionSnapshot before = bench.standing(multiplexer, "alpha", "one", "two", "three");
    WindowSnapshot old = before.windowsOf("two").get(0);
    LaunchStep merge =
        Steps.merge(Bench.ref(multiplexer, before), Steps.replaceWindow(bench.tab("two"), old));
    if (declared(bench, multiplexer, merge)) {
      SessionSnapshot after = bench.standing(multiplexer, merge);
      assertThat(Standing.tabs(after)).containsExactly("one", "two", "three");
      assertThat(after.windowsOf("two")).extracting(WindowSnapshot::id).doesNotContain(old.id());
    }
  }

  @Rule(id = "M4", title = "a merge into a session that has gone is STALE_PLAN and makes none")
  default void needsTheSession(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionRef old = Bench.ref(multiplexer, bench.standing(multiplexer, "alpha", "one"));
    bench.standing(multiplexer, "beta", "one");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    LaunchStep merge = Steps.merge(old, TabStep.add(bench.tab("two")));
    if (declared(bench, multiplexer, merge)) {
      Failures.assertFailed(StandardErrorCode.STALE_PLAN, bench.launch(multiplexer, merge));
      assertThat(Standing.sessionNames(multiplexer)).containsExactly("beta");
    }
  }

  @Rule(
      id = "M5",
      title =
          "a merge that would replace a window that has gone is done whole, or is STALE_PLAN and"
              + " changes nothing")
  default void isDoneWholeOrNotAtAll(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionSnapshot before = bench.standing(multiplexer, "alpha", "one");
    SessionSnapshot other = bench.standing(multiplexer, "beta", "one");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("beta")));
    LaunchStep merge =
        Steps.merge(
            Bench.ref(multiplexer, before),
            TabStep.add(bench.tab("two")),
            Steps.replaceWindow(bench.tab("three"), other.windows().get(0)));
    if (declared(bench, multiplexer, merge)) {
      LaunchOutcome outcome = bench.launch(multiplexer, merge);
      List<String> tabs = Standing.tabs(multiplexer.snapshot().session("alpha").orElseThrow());
      if (outcome.succeeded()) {
        assertThat(tabs).containsExactly("one", "two", "three");
      } else {
        Failures.assertFailed(StandardErrorCode.STALE_PLAN, outcome);
        assertThat(tabs).containsExactly("one");
      }
    }
  }

  private static boolean declared(Bench bench, Multiplexer multiplexer, LaunchStep merge) {
    return bench.declares(Capability.MERGE, multiplexer, () -> bench.launch(multiplexer, merge));
  }
}
