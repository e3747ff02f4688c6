package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a launch reports of a session that it has created and that is gone at the last snapshot: if
 * another launch has replaced it, the plan was overtaken, and everything else is a failed launch.
 */
class ReplacedMeanwhileTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  private Multiplexer waitingForTheTest(SessionSnapshot old) throws IOException {
    Path program =
        tmux.program(
            tmux.folder().resolve("waiting"),
            """
            #!/bin/sh
            # tmux, which waits with the snapshot that follows the end of the old session.
            case $* in
              *session_created*)
                if ! tmux -S '%1$s' list-panes -t '%2$s:' >/dev/null 2>&1; then
                  : >'%3$s/waits'
                  while [ -d '%3$s' ] && [ ! -e '%3$s/go' ]; do sleep 0.02; done
                fi ;;
            esac
            exec tmux "$@"
            """
                .formatted(tmux.socket(), old.id(), tmux.folder()));
    Map<String, String> options = new HashMap<>(tmux.options());
    options.put("binary", program.toString());
    return tmux.connect(options, Duration.ofSeconds(60));
  }

  private LaunchStep restart(SessionSnapshot session) {
    return TestTmux.replaceStep(
        session, tmux.connect(), ExitMode.BACK_TO_SHELL, tmux.tab("api", COMMAND));
  }

  private SessionSnapshot dev() {
    return tmux.connect().snapshot().session("dev").orElseThrow();
  }

  /** Restarts a session; something else happens between the end of the old one and the proof. */
  private LaunchOutcome restartWhile(Runnable meanwhile) throws Exception {
    SessionSnapshot old =
        tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("api", COMMAND), tmux.tab("b", "true"));
    tmux.start("other", COMMAND);
    Multiplexer waiting = waitingForTheTest(old);
    LaunchStep step = restart(old);
    CompletableFuture<LaunchOutcome> launch =
        CompletableFuture.supplyAsync(() -> TestTmux.launch(waiting, step));
    try {
      tmux.awaitFile(tmux.folder().resolve("waits"));
      meanwhile.run();
    } finally {
      Files.createFile(tmux.folder().resolve("go"));
    }
    return launch.get();
  }

  private static SessionException failure(LaunchOutcome outcome) {
    return outcome.failure().orElseThrow();
  }

  private void killDev() {
    tmux.raw("kill-session", "-t", dev().id());
  }

  @Test
  void anotherLaunchThatHasReplacedTheSessionMakesThePlanStale() throws Exception {
    LaunchOutcome outcome =
        restartWhile(
            () -> assertThat(TestTmux.launch(tmux.connect(), restart(dev())).failure()).isEmpty());

    assertThat(failure(outcome).code()).isEqualTo(StandardErrorCode.STALE_PLAN);
    assertThat(failure(outcome))
        .hasMessage("session 'dev': another launch has replaced the session meanwhile; try again");
    assertThat(failure(outcome).details()).containsEntry("session", "dev");
    assertThat(tmux.sessionNames()).containsExactlyInAnyOrder("dev", "other");
    String window = dev().windows().get(0).id();
    TestTmux.until("the other launch's command runs", () -> tmux.record(window).hasBegun());
    assertThat(tmux.runFolders()).hasSize(1);
  }

  @Test
  void anotherLaunchOfTheFreedNameDoesSoToo() throws Exception {
    LaunchOutcome outcome =
        restartWhile(
            () -> {
              killDev();
              tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("x", COMMAND));
            });

    assertThat(failure(outcome).code()).isEqualTo(StandardErrorCode.STALE_PLAN);
  }

  @Test
  void aSessionThatAPersonHasClosedIsAFailedLaunch() throws Exception {
    LaunchOutcome outcome = restartWhile(this::killDev);

    assertThat(failure(outcome).code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
    assertThat(failure(outcome)).hasMessageContaining("closed right after");
    assertThat(tmux.sessionNames()).containsExactly("other");
  }

  @Test
  void aPersonsOwnSessionOfThatNameIsNoReplacement() throws Exception {
    LaunchOutcome outcome =
        restartWhile(
            () -> {
              killDev();
              tmux.start("dev", COMMAND);
            });

    assertThat(failure(outcome).code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
    assertThat(tmux.sessionNames()).containsExactlyInAnyOrder("dev", "other");
  }

  @Test
  void aSessionOfAnotherLaunchThatAPersonHasRenamedIsNoReplacement() throws Exception {
    LaunchOutcome outcome =
        restartWhile(
            () -> {
              killDev();
              SessionSnapshot web =
                  tmux.create("web", ExitMode.BACK_TO_SHELL, tmux.tab("x", COMMAND));
              tmux.raw("rename-session", "-t", web.id(), "dev");
            });

    assertThat(failure(outcome).code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
  }

  @Test
  void aSessionThatAPersonHasRenamedIsStillTheOneThatWasLaunched() throws Exception {
    LaunchOutcome outcome =
        restartWhile(() -> tmux.raw("rename-session", "-t", dev().id(), "mine"));

    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.session().orElseThrow().name()).isEqualTo("mine");
    assertThat(tmux.sessionNames()).containsExactlyInAnyOrder("mine", "other");
  }
}
