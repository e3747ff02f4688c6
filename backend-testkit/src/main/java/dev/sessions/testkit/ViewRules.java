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
import dev.sessions.testkit.support.Commands;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.ShellScript;
import dev.sessions.testkit.support.Steps;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.io.IOException;
import java.util.List;

/**
 * Rules about the capabilities {@code script}, {@code attach} and {@code history}; if one is not
 * declared, the call must be refused.
 */
interface ViewRules {

  @Rule(
      id = "V1",
      title =
          "a script contains what it launches, and creating it changes nothing; if undeclared, it is refused")
  default void scriptsChangeNothing(TestServer server) {
    Multiplexer multiplexer = server.connect();
    List<LaunchStep> steps =
        List.of(server.createStep("alpha", "one"), server.createStep("beta", "two"));
    if (server.declaresOrRefuses(Capability.SCRIPT, multiplexer, () -> multiplexer.script(steps))) {
      assertThat(multiplexer.script(steps)).contains("alpha", "beta", Commands.LONG_RUNNING);
      assertThat(multiplexer.snapshot().serverRunning()).isFalse();
    }
  }

  @Rule(
      id = "V2",
      title = "a script launches its steps when a shell runs it; if undeclared, it is refused")
  default void scriptsLaunch(TestServer server) throws IOException, InterruptedException {
    Multiplexer multiplexer = server.connect();
    List<LaunchStep> steps = List.of(server.createStep("alpha", "it's one", "two"));
    if (server.declaresOrRefuses(Capability.SCRIPT, multiplexer, () -> multiplexer.script(steps))) {
      String script = multiplexer.script(steps);
      if (server.runsRealCommands()) {
        String output = ShellScript.run(server, script);
        assertThat(multiplexer.snapshot().session("alpha").map(Structure::tabs))
            .as("after the script, which printed: %s", output)
            .contains(List.of("it's one", "two"));
      } else {
        assertThat(script).contains("one", "two");
      }
    }
  }

  @Rule(
      id = "V3",
      title = "there is a command that attaches to a session; if undeclared, it is refused")
  default void attachCommands(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    SessionRef alpha = multiplexer.snapshot().refs(List.of("alpha")).get(0);
    if (server.declaresOrRefuses(Capability.ATTACH, multiplexer, () -> multiplexer.attach(alpha))) {
      AttachCommand command = multiplexer.attach(alpha);
      assertThat(command.argv().get(0)).isNotBlank();
      assertThat(command.switches())
          .as("switches, although called from outside the server")
          .isFalse();
    }
  }

  @Rule(
      id = "V4",
      title =
          "attaching to a session that no longer exists fails with NO_SUCH_SESSION, to one of another server life with STALE_PLAN")
  default void attachNeedsItsSession(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    SessionRef alpha = multiplexer.snapshot().refs(List.of("alpha")).get(0);
    SessionRef gone = new SessionRef(alpha.serverId(), alpha.id() + "99", "gone");
    if (server.declaresOrRefuses(Capability.ATTACH, multiplexer, () -> multiplexer.attach(gone))) {
      KitAssertions.assertThrows(
          StandardErrorCode.NO_SUCH_SESSION, "gone", () -> multiplexer.attach(gone));
      SessionRef old = new SessionRef("an earlier life", alpha.id(), "alpha");
      KitAssertions.assertThrows(
          StandardErrorCode.STALE_PLAN, "alpha", () -> multiplexer.attach(old));
    }
  }

  @Rule(
      id = "V5",
      title = "attaching without a running server fails with NO_SERVER and starts none")
  default void attachStartsNothing(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionRef alpha = new SessionRef("an earlier life", "$0", "alpha");
    if (server.declaresOrRefuses(Capability.ATTACH, multiplexer, () -> multiplexer.attach(alpha))) {
      KitAssertions.assertThrows(StandardErrorCode.NO_SERVER, "", () -> multiplexer.attach(alpha));
    }
    assertThat(multiplexer.snapshot().serverRunning()).isFalse();
  }

  @Rule(
      id = "V6",
      title =
          "a pane's history has its last lines and no more than requested; if undeclared, it is refused")
  default void historyHasTheLastLines(TestServer server) {
    Multiplexer multiplexer = server.connect();
    String command = "printf 'line %s\\n' 1 2 3 4 5\n" + Commands.LONG_RUNNING;
    SessionSnapshot alpha =
        server.launchSession(multiplexer, Steps.create("alpha", server.tab("one", command)));
    PaneRef pane = multiplexer.snapshot().ref(alpha.windows().get(0).panes().get(0));
    if (server.declaresOrRefuses(
        Capability.HISTORY, multiplexer, () -> multiplexer.history(pane, 2))) {
      if (server.runsRealCommands()) {
        server.waitUntil("line 5", () -> multiplexer.history(pane, 100).contains("line 5"));
        assertThat(multiplexer.history(pane, 2)).containsExactly("line 4", "line 5");
      }
      assertThat(multiplexer.history(pane, 2)).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Rule(
      id = "V7",
      title = "reading the history of a pane that no longer exists fails with NO_SUCH_SESSION")
  default void historyNeedsItsWindow(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "beta", "one");
    SessionSnapshot alpha = server.launchSession(multiplexer, "alpha", "one");
    PaneRef pane = multiplexer.snapshot().ref(alpha.windows().get(0).panes().get(0));
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    if (server.declaresOrRefuses(
        Capability.HISTORY, multiplexer, () -> multiplexer.history(pane, 2))) {
      KitAssertions.assertThrows(
          StandardErrorCode.NO_SUCH_SESSION, pane.id(), () -> multiplexer.history(pane, 2));
    }
  }
}
