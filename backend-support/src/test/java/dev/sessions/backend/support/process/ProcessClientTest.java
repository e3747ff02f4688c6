package dev.sessions.backend.support.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.backend.support.LoggedLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessClientTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final LoggedLines logged = new LoggedLines();

  @TempDir Path folder;

  private ConnectSettings settings(Duration deadline) {
    return ConnectSettings.builder()
        .environment(Map.of("PATH", System.getenv("PATH"), "GIVEN", "a", "INSIDE", "b"))
        .deadline(deadline)
        .logger(logged)
        .build();
  }

  private ProcessClient.Builder shell(Duration deadline) {
    return ProcessClient.builder(settings(deadline), "the shell", List.of("/bin/sh", "-c"));
  }

  @Test
  void anAnswerIsAllThatTheProcessWroteAndItsExitStatus() {
    ProcessAnswer answer =
        shell(LONG).build().run(List.of("cat; echo wrong >&2; exit 3"), "one\ntwö\n");

    assertThat(answer.lines()).containsExactly("one", "twö");
    assertThat(answer.firstError()).isEqualTo("wrong");
    assertThat(answer.exitStatus()).isEqualTo(3);
    SessionException failure = answer.failure(StandardErrorCode.LAUNCH_FAILED, "it failed");
    assertThat(failure.details()).containsEntry("stderr", "wrong").containsEntry("exitStatus", "3");
  }

  @Test
  void theEnvironmentIsTheContextsAsTheBuilderChangedIt() {
    ProcessClient client = shell(LONG).without("INSIDE").variable("ADDED", "c").build();
    List<String> print = List.of("echo $GIVEN-$INSIDE-$ADDED-$HOME-$LATER");

    assertThat(client.run(print, "").output()).isEqualTo("a--c--\n");
    assertThat(client.withVariables(Map.of("LATER", "d")).run(print, "").output())
        .isEqualTo("a--c--d\n");
  }

  @Test
  void aProcessThatTakesTooLongIsEndedAndSaidToBeLate() {
    ProcessClient client = shell(LONG).lateHint("it may be busy").build();

    assertThatThrownBy(
            () ->
                client
                    .withDeadline(Duration.ofMillis(200))
                    .run(List.of("echo $$ >" + folder + "/pid; exec sleep 1031"), ""))
        .isInstanceOfSatisfying(
            SessionException.class, e -> assertThat(e.code()).isEqualTo(StandardErrorCode.DEADLINE))
        .hasMessage("the shell did not answer within 0.2 s: it may be busy");
    assertThat(folder.resolve("pid")).exists();
    assertThat(client.deadline()).isEqualTo(LONG);
  }

  @Test
  void aProgramThatCannotBeRunIsNotInstalled() {
    ProcessClient client =
        ProcessClient.builder(settings(LONG), "it", List.of("/nowhere/it"))
            .installHint("install it")
            .build();

    assertThatThrownBy(() -> client.run(List.of(), ""))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.NOT_INSTALLED))
        .hasMessage("it cannot be started as '/nowhere/it': install it");
  }

  @Test
  void anInterruptEndsTheCallAndIsKept() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> shell(LONG).build().run(List.of("exec sleep 1032"), ""))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INTERRUPTED));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aProcessThatCtrlCEndedWasInterrupted() {
    assertThatThrownBy(() -> shell(LONG).build().run(List.of("exit 130"), ""))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INTERRUPTED));
  }

  @Test
  void everyCallIsLoggedWithItsDurationAndWithoutItsInput() {
    shell(LONG).build().run(List.of("exit 4"), "a secret");
    shell(LONG).build().run(List.of("exit 0"), "");

    assertThat(logged.lines()).hasSize(2);
    assertThat(logged.lines().get(0))
        .matches("/bin/sh -c exit 4: ended with 4 after [0-9.E-]+ ms")
        .doesNotContain("secret");
  }

  @Test
  void aProgramIsFoundByItsNameOrItsPath() throws Exception {
    Path program = Files.createFile(folder.resolve("it"));
    ConnectSettings settings =
        ConnectSettings.of(Map.of(), Map.of("PATH", "/nowhere:" + folder + ":"));

    assertThat(ProgramPath.find(settings, "it")).isEmpty();
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(ProgramPath.find(settings, "it")).contains(program);
    assertThat(ProgramPath.find(settings, program.toString())).contains(program);
    assertThat(ProgramPath.find(settings, "other")).isEmpty();
  }
}
