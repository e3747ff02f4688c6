package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.Steps;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;
import java.util.Optional;

/** What becomes of a window whose command ends, and what is said of it. */
interface ExitRules {

  @Rule(
      id = "X1",
      title = "an exit code is told as it is, or as unknown with a reason; never as another one")
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

  @Rule(id = "X2", title = "in the mode backToShell the window stays when its command ends")
  default void backToShellStays(TestServer server) {
    staysOpen(server, ExitMode.BACK_TO_SHELL);
  }

  @Rule(id = "X3", title = "in the mode terminate the window stays when its command ends")
  default void terminateStays(TestServer server) {
    staysOpen(server, ExitMode.TERMINATE);
  }

  @Rule(
      id = "X4",
      title = "in the mode killWindow the window closes, whatever the code, and no other does")
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
        "the windows of both commands closed",
        () ->
            multiplexer.snapshot().session("alpha").map(Structure::tabs).orElse(List.of()).size()
                <= 1);
    assertThat(multiplexer.snapshot().session("alpha").map(Structure::tabs))
        .isEqualTo(Optional.of(List.of("stays")));
  }

  @Rule(
      id = "X5",
      title = "what is recorded of a tab that has closed is its session, itself and its true code")
  default void recordsAreTrue(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launch(
        multiplexer,
        Steps.create(
            "alpha", ExitMode.KILL_WINDOW, server.tab("stays"), server.tab("badly", "exit 3")));
    server.waitUntil(
        "the window closed",
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
      title = "a session whose commands have all ended and closed has gone well, and is gone")
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
    server.waitUntil("the session gone", () -> multiplexer.snapshot().session("alpha").isEmpty());
  }

  @Rule(
      id = "X7",
      title = "what is recorded of a session's tabs is forgotten when it is ended on purpose")
  default void recordsAreForgotten(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "beta", "one");
    server.launch(
        multiplexer,
        Steps.create(
            "alpha", ExitMode.KILL_WINDOW, server.tab("stays"), server.tab("badly", "exit 3")));
    server.waitUntil(
        "the window closed",
        () ->
            multiplexer.snapshot().session("alpha").stream()
                .allMatch(session -> session.windowsOf("badly").isEmpty()));
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    assertThat(multiplexer.snapshot().ended()).isEmpty();
  }

  private static void staysOpen(TestServer server, ExitMode mode) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot before =
        server.launchSession(multiplexer, Steps.create("alpha", mode, server.tab("one", "exit 3")));
    awaitEnds(server, multiplexer, "alpha");
    assertThat(multiplexer.snapshot().session("alpha").map(Structure::windowIds))
        .contains(Structure.windowIds(before));
  }

  /** Waits until no command of a session is said to run. */
  private static void awaitEnds(TestServer server, Multiplexer multiplexer, String session) {
    server.waitUntil(
        "an end of every command of " + session,
        () ->
            multiplexer.snapshot().session(session).stream()
                .flatMap(there -> there.windows().stream())
                .noneMatch(window -> window.state() instanceof CommandState.Running));
  }
}
