package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.Steps;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;
import java.util.Optional;

/** What happens to a window whose command ends, and what is reported about it. */
interface ExitRules {

  @Rule(
      id = "X1",
      title =
          "an exit code is reported as it is, or as unknown with a reason; never as a different code")
  default void exitCodesAreTrue(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(
        multiplexer,
        Steps.create(
            "alpha",
            server.tab("0", "exit 0"),
            server.tab("1", "exit 1"),
            server.tab("3", "exit 3"),
            server.tab("77", "exit 77")));
    awaitEnds(server, multiplexer, "alpha");
    for (WindowSnapshot window : multiplexer.snapshot().session("alpha").orElseThrow().windows()) {
      int code = Integer.parseInt(window.identity().orElseThrow().tabName());
      if (window.state() instanceof CommandState.Unknown unknown) {
        assertThat(unknown.reason()).isNotBlank();
      } else {
        assertThat(window.state())
            .isInstanceOfSatisfying(
                CommandState.Ended.class, ended -> assertThat(ended.code()).isEqualTo(code));
      }
    }
  }

  @Rule(id = "X2", title = "in exit mode backToShell the window stays open when its command ends")
  default void backToShellStays(TestServer server) {
    staysOpen(server, ExitMode.BACK_TO_SHELL);
  }

  @Rule(id = "X3", title = "in exit mode terminate the window stays open when its command ends")
  default void terminateStays(TestServer server) {
    staysOpen(server, ExitMode.TERMINATE);
  }

  @Rule(
      id = "X4",
      title =
          "in exit mode killWindow the window closes, whatever the exit code, and no other window does")
  default void killWindowCloses(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launch(
        multiplexer,
        Steps.create(
            "alpha",
            ExitMode.KILL_WINDOW,
            server.tab("well", "exit 0"),
            server.tab("stays"),
            server.tab("badly", "exit 3")));
    server.waitUntil(
        "the windows of both commands are closed",
        () ->
            multiplexer.snapshot().session("alpha").map(Structure::tabs).orElse(List.of()).size()
                <= 1);
    assertThat(multiplexer.snapshot().session("alpha").map(Structure::tabs))
        .isEqualTo(Optional.of(List.of("stays")));
  }

  @Rule(
      id = "X5",
      title = "the record of a closed tab names its session, its tab and the true exit code")
  default void recordsAreTrue(TestServer server) {
    Multiplexer multiplexer = server.connect();
    launchBadlyEnding(server, multiplexer);
    server.waitUntil(
        "the window is closed",
        () ->
            multiplexer.snapshot().session("alpha").stream()
                .allMatch(session -> session.windowsOf("badly").isEmpty()));
    for (EndedTab ended : multiplexer.snapshot().ended()) {
      assertThat(ended.sessionName()).isEqualTo("alpha");
      assertThat(ended.identity().tabName()).isEqualTo("badly");
      assertThat(ended.state().code()).isEqualTo(3);
    }
  }

  @Rule(
      id = "X6",
      title =
          "if all commands of a session end and close their windows, the launch succeeds and the session ends")
  default void sessionsEnd(TestServer server) {
    Multiplexer multiplexer = server.connect();
    LaunchOutcome outcome =
        server.launch(
            multiplexer,
            Steps.create(
                "alpha",
                ExitMode.KILL_WINDOW,
                server.tab("one", "exit 0"),
                server.tab("two", "exit 3")));
    KitAssertions.assertSucceeded(outcome);
    server.waitUntil(
        "the session has ended", () -> multiplexer.snapshot().session("alpha").isEmpty());
  }

  @Rule(id = "X7", title = "killing a session removes the records of its tabs")
  default void recordsAreForgotten(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "beta", "one");
    launchBadlyEnding(server, multiplexer);
    server.waitUntil(
        "the window is closed",
        () ->
            multiplexer.snapshot().session("alpha").stream()
                .allMatch(session -> session.windowsOf("badly").isEmpty()));
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    assertThat(multiplexer.snapshot().ended()).isEmpty();
  }

  @Rule(id = "X8", title = "with the capability exitCodes, the exit code of every command is known")
  default void exitCodesAreKnown(TestServer server) {
    server.requireDeclared(Capability.EXIT_CODES);
    Multiplexer multiplexer = server.connect();
    server.launchSession(
        multiplexer, Steps.create("alpha", server.tab("0", "exit 0"), server.tab("3", "exit 3")));
    awaitEnds(server, multiplexer, "alpha");
    assertThat(multiplexer.snapshot().session("alpha").orElseThrow().windows())
        .extracting(WindowSnapshot::state)
        .hasSize(2)
        .allMatch(CommandState.Ended.class::isInstance);
  }

  @Rule(
      id = "X9",
      title = "with the capability exitCodes, the end of a tab whose window has closed is recorded")
  default void closedTabsAreRecorded(TestServer server) {
    server.requireDeclared(Capability.EXIT_CODES);
    Multiplexer multiplexer = server.connect();
    launchBadlyEnding(server, multiplexer);
    server.waitUntil(
        "the end of the tab is recorded",
        () ->
            multiplexer.snapshot().ended().stream()
                .anyMatch(tab -> tab.identity().tabName().equals("badly")));
  }

  /** Launches a session with a tab that stays, and one that ends with 3 and closes. */
  private static void launchBadlyEnding(TestServer server, Multiplexer multiplexer) {
    server.launch(
        multiplexer,
        Steps.create(
            "alpha", ExitMode.KILL_WINDOW, server.tab("stays"), server.tab("badly", "exit 3")));
  }

  private static void staysOpen(TestServer server, ExitMode mode) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot before =
        server.launchSession(multiplexer, Steps.create("alpha", mode, server.tab("one", "exit 3")));
    awaitEnds(server, multiplexer, "alpha");
    assertThat(multiplexer.snapshot().session("alpha").map(Structure::windowIds))
        .contains(Structure.windowIds(before));
  }

  /** Waits until a snapshot shows no running command in a session. */
  private static void awaitEnds(TestServer server, Multiplexer multiplexer, String session) {
    server.waitUntil(
        "every command of " + session + " has ended",
        () ->
            multiplexer.snapshot().session(session).stream()
                .flatMap(there -> there.windows().stream())
                .noneMatch(window -> window.state() instanceof CommandState.Running));
  }
}
