package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.util.List;

/**
 * The capabilities {@code script}, {@code attach} and {@code history}; where one is not declared,
 * that it is refused.
 */
interface ViewRules {

  @Rule(
      id = "V1",
      title =
          "a script names what it launches, and making it changes nothing; undeclared, it is refused")
  default void scriptsChangeNothing(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    List<LaunchStep> steps = List.of(bench.create("alpha", "one"), bench.create("beta", "two"));
    if (bench.declares(Capability.SCRIPT, multiplexer, () -> multiplexer.script(steps))) {
      assertThat(multiplexer.script(steps)).contains("alpha", "beta", Bench.GOES_ON);
      assertThat(multiplexer.snapshot().serverRunning()).isFalse();
    }
  }

  @Rule(
      id = "V2",
      title = "a script that is run by a shell launches its steps; undeclared, it is refused")
  default void scriptsLaunch(Bench bench) throws IOException, InterruptedException {
    Multiplexer multiplexer = bench.connect();
    List<LaunchStep> steps = List.of(bench.create("alpha", "it's one", "two"));
    if (bench.declares(Capability.SCRIPT, multiplexer, () -> multiplexer.script(steps))) {
      String script = multiplexer.script(steps);
      if (bench.runsRealCommands()) {
        String said = ShellRun.run(bench, script);
        assertThat(multiplexer.snapshot().session("alpha").map(Standing::tabs))
            .as("after the script, which said: %s", said)
            .contains(List.of("it's one", "two"));
      } else {
        assertThat(script).contains("one", "two");
      }
    }
  }

  @Rule(
      id = "V3",
      title = "the command that attaches to a session is there; undeclared, it is refused")
  default void attachCommands(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    SessionRef alpha = multiplexer.snapshot().refs(List.of("alpha")).get(0);
    if (bench.declares(Capability.ATTACH, multiplexer, () -> multiplexer.attach(alpha))) {
      AttachCommand command = multiplexer.attach(alpha);
      assertThat(command.argv().get(0)).isNotBlank();
      assertThat(command.switches()).as("switches, from outside of the server").isFalse();
    }
  }

  @Rule(
      id = "V4",
      title =
          "attaching to a session that has gone is NO_SUCH_SESSION, to one of another life STALE_PLAN")
  default void attachNeedsItsSession(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    SessionRef alpha = multiplexer.snapshot().refs(List.of("alpha")).get(0);
    SessionRef gone = new SessionRef(alpha.serverId(), alpha.id() + "99", "gone");
    if (bench.declares(Capability.ATTACH, multiplexer, () -> multiplexer.attach(gone))) {
      Failures.assertFails(
          StandardErrorCode.NO_SUCH_SESSION, "gone", () -> multiplexer.attach(gone));
      SessionRef old = new SessionRef("an earlier life", alpha.id(), "alpha");
      Failures.assertFails(StandardErrorCode.STALE_PLAN, "alpha", () -> multiplexer.attach(old));
    }
  }

  @Rule(id = "V5", title = "attaching where no server runs is NO_SERVER and starts none")
  default void attachStartsNothing(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionRef alpha = new SessionRef("an earlier life", "$0", "alpha");
    if (bench.declares(Capability.ATTACH, multiplexer, () -> multiplexer.attach(alpha))) {
      Failures.assertFails(StandardErrorCode.NO_SERVER, "", () -> multiplexer.attach(alpha));
    }
    assertThat(multiplexer.snapshot().serverRunning()).isFalse();
  }

  @Rule(
      id = "V6",
      title =
          "a pane's history has its last lines, and no more than asked; undeclared, it is refused")
  default void historyHasTheLastLines(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    String command = "printf 'line %s\\n' 1 2 3 4 5\n" + Bench.GOES_ON;
    SessionSnapshot alpha =
        bench.standing(multiplexer, Steps.create("alpha", bench.tab("one", command)));
    PaneRef pane = multiplexer.snapshot().ref(alpha.windows().get(0).panes().get(0));
    if (bench.declares(Capability.HISTORY, multiplexer, () -> multiplexer.history(pane, 2))) {
      if (bench.runsRealCommands()) {
        bench.until("line 5", () -> multiplexer.history(pane, 100).contains("line 5"));
        assertThat(multiplexer.history(pane, 2)).containsExactly("line 4", "line 5");
      }
      assertThat(multiplexer.history(pane, 2)).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Rule(id = "V7", title = "the history of a pane that has gone is NO_SUCH_SESSION")
  default void historyNeedsItsWindow(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "beta", "one");
    SessionSnapshot alpha = bench.standing(multiplexer, "alpha", "one");
    PaneRef pane = multiplexer.snapshot().ref(alpha.windows().get(0).panes().get(0));
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    if (bench.declares(Capability.HISTORY, multiplexer, () -> multiplexer.history(pane, 2))) {
      Failures.assertFails(
          StandardErrorCode.NO_SUCH_SESSION, pane.id(), () -> multiplexer.history(pane, 2));
    }
  }
}
