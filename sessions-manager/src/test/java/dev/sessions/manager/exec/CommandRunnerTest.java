package dev.sessions.manager.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.backend.support.EndingGrace;
import dev.sessions.manager.RealProcesses;
import dev.sessions.manager.exec.CommandListener.Stream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CommandRunnerTest {
  private final CommandRunner runner =
      new CommandRunner(EndingGrace.AT_ONCE.withUntilKill(Duration.ofMillis(300)));

  @TempDir Path folder;

  private CommandResult shell(String command) {
    return runner.run(CommandRequest.shell(command));
  }

  private long pidIn(String file) throws IOException {
    return Long.parseLong(Files.readString(folder.resolve(file)).strip());
  }

  @Test
  void aCommandThatEndsWellIsASuccess() {
    CommandResult result = shell("echo out; echo err >&2");
    assertThat(result.success()).isTrue();
    assertThat(result.code()).hasValue(0);
    assertThat(result.stdout()).isEqualTo(new CommandOutput("out\n", 4, true));
    assertThat(result.stderr()).isEqualTo(new CommandOutput("err\n", 4, true));
    assertThat(result.timedOut()).isFalse();
    assertThat(result.error()).isEmpty();
    assertThat(result.took()).isPositive();
  }

  @Test
  void anotherCodeIsNoSuccessAndNoError() {
    CommandResult result = shell("exit 3");
    assertThat(result.success()).isFalse();
    assertThat(result.code()).hasValue(3);
    assertThat(result.error()).isEmpty();
  }

  @Test
  void aSignalIsACodeAboveOneHundredTwentyEight() {
    assertThat(shell("kill -9 $$").code()).hasValue(137);
  }

  @Test
  void argumentsAreNotInterpreted() {
    CommandResult result =
        runner.run(CommandRequest.of(List.of("printf", "%s|", "$HOME", "a b", "`x`", "é🚀")));
    assertThat(result.stdout().text()).isEqualTo("$HOME|a b|`x`|é🚀|");
  }

  @Test
  void theCommandRunsInItsDirectoryWithItsVariables() throws IOException {
    CommandResult result =
        runner.run(
            CommandRequest.shell("pwd -P; printf '%s' \"$GREETING\"")
                .withDirectory(folder)
                .withEnvironment(Map.of("GREETING", "hello you")));
    assertThat(result.stdout().text()).isEqualTo(folder.toRealPath() + "\nhello you");
  }

  @Test
  void standardInputIsEmpty() {
    assertThat(shell("cat; echo end").stdout().text()).isEqualTo("end\n");
  }

  @Test
  void aProgramThatIsNotThereIsAnErrorAndNoException() {
    CommandResult result = runner.run(CommandRequest.of(List.of("no-such-program-anywhere")));
    assertThat(result.success()).isFalse();
    assertThat(result.code()).isEqualTo(OptionalInt.empty());
    assertThat(result.error())
        .hasValue("'no-such-program-anywhere' cannot be run: No such file or directory");
  }

  @Test
  void aDirectoryThatIsNotThereIsAnErrorThatNamesIt() {
    CommandResult result =
        runner.run(CommandRequest.shell("true").withDirectory(folder.resolve("nowhere")));
    assertThat(result.error())
        .hasValue("the directory " + folder.resolve("nowhere") + " is not there");
  }

  @Test
  void muchOutputOnBothIsReadCountedAndKeptToItsEnd() {
    CommandResult result =
        runner.run(
            CommandRequest.shell(
                    "i=0; while [ $i -lt 20000 ]; do echo out-$i; echo err-$i >&2; i=$((i+1)); done")
                .withKeptBytes(10));
    assertThat(result.success()).isTrue();
    assertThat(result.stdout()).isEqualTo(new CommandOutput("out-19999\n", 188_890, false));
    assertThat(result.stderr()).isEqualTo(new CommandOutput("err-19999\n", 188_890, false));
  }

  @Test
  void whatACommandWritesRightBeforeItsEndIsNeverLost() {
    for (int i = 0; i < 50; i++) {
      assertThat(shell("printf '%0100000d' 7").stdout().bytes()).isEqualTo(100_000);
    }
  }

  @Test
  void theListenerIsToldOfStartLinesAndEnd() {
    List<String> told = new ArrayList<>();
    CommandListener listener =
        new CommandListener() {
          @Override
          public void started(long pid) {
            told.add("started " + (pid > 0));
          }

          @Override
          public void line(Stream stream, String line) {
            told.add(stream + " " + line);
          }

          @Override
          public void ended(CommandResult result) {
            told.add("ended " + result.code().getAsInt());
          }
        };
    runner.run(CommandRequest.shell("echo one; printf two; exit 5"), listener);
    assertThat(told).containsExactly("started true", "STDOUT one", "STDOUT two", "ended 5");
  }

  @Test
  void whatTheCommandWritesComesByteForByte() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandListener keeping =
        new CommandListener() {
          @Override
          public boolean output(Stream stream, byte[] bytes) {
            (stream == Stream.STDOUT ? out : err).writeBytes(bytes);
            return true;
          }
        };
    String bytes = "printf '\\000\\377\\r\\n10%%\\r20%%\\r\\303'";
    runner.run(CommandRequest.shell(bytes + "; { " + bytes + "; printf x; } >&2"), keeping);
    byte[] expected = {0, -1, '\r', '\n', '1', '0', '%', '\r', '2', '0', '%', '\r', -61};
    assertThat(out.toByteArray()).isEqualTo(expected);
    assertThat(err.toByteArray()).startsWith(expected).hasSize(expected.length + 1).endsWith('x');
  }

  /** Also if passing it on takes longer than the command's end is waited for. */
  @Test
  void whatIsInThePipesAtTheEndIsPassedOnWhole() {
    AtomicLong passedOn = new AtomicLong();
    CommandListener slow =
        new CommandListener() {
          @Override
          public boolean output(Stream stream, byte[] bytes) {
            passedOn.addAndGet(bytes.length);
            LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
            return true;
          }
        };
    CommandRequest request =
        CommandRequest.shell("head -c 50000 /dev/zero; sleep 0.3; head -c 65000 /dev/zero >&2");
    runner.run(request, slow);
    assertThat(passedOn.get()).isEqualTo(115_000);
  }

  @Test
  void anOutputThatIsNotWantedIsClosedAsIfItsReaderHadGone() {
    CommandListener deaf =
        new CommandListener() {
          @Override
          public boolean output(Stream stream, byte[] bytes) {
            return stream == Stream.STDOUT;
          }
        };
    CommandResult result = runner.run(CommandRequest.shell("yes >&2; echo ended with $?"), deaf);
    assertThat(result.stdout().text()).isEqualTo("ended with 141\n");
  }

  @Test
  void anInterruptEndsACommandThatWritesOnAndOn() {
    CommandListener interrupting =
        new CommandListener() {
          @Override
          public boolean output(Stream stream, byte[] bytes) {
            Thread.currentThread().interrupt();
            return true;
          }
        };
    CommandResult result = runner.run(CommandRequest.of(List.of("yes")), interrupting);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.code()).hasValue(143);
  }

  @Test
  void linesComeWhileTheCommandRuns() {
    Path go = folder.resolve("go");
    CommandListener listener =
        new CommandListener() {
          @Override
          public void line(Stream stream, String line) {
            assertThat(go.toFile().mkdir()).isTrue();
          }
        };
    CommandResult result =
        runner.run(
            CommandRequest.shell("echo ready; while [ ! -e '" + go + "' ]; do sleep 0.01; done")
                .withTimeout(Duration.ofSeconds(60)),
            listener);
    assertThat(result.success()).isTrue();
  }

  @Test
  void atTheDeadlineTheWholeTreeEnds() throws IOException {
    CommandResult result =
        runner.run(
            CommandRequest.shell(
                    "echo begun; /bin/sh -c 'trap \"\" TERM; echo $$ > stubborn; sleep 1031; sleep"
                        + " 1031' & sleep 1032 & echo $! > child; while [ ! -s stubborn ]; do :;"
                        + " done; wait")
                .withDirectory(folder)
                .withTimeout(Duration.ofSeconds(5)));
    assertThat(result.timedOut()).isTrue();
    assertThat(result.success()).isFalse();
    assertThat(result.code()).hasValue(143);
    assertThat(result.error()).isEmpty();
    assertThat(result.stdout().text()).isEqualTo("begun\n");
    assertThat(RealProcesses.lives(pidIn("stubborn"))).isFalse();
    assertThat(RealProcesses.lives(pidIn("child"))).isFalse();
  }

  @Test
  void theAnswerToTermIsReadStill() {
    CommandResult result =
        new CommandRunner(EndingGrace.AT_ONCE.withUntilKill(Duration.ofSeconds(60)))
            .run(
                CommandRequest.shell(
                        "trap 'printf %0100000d 1; exit 0' TERM; while :; do sleep 0.01; done")
                    .withTimeout(Duration.ofSeconds(3)));
    assertThat(result.timedOut()).isTrue();
    assertThat(result.success()).isFalse();
    assertThat(result.code()).hasValue(0);
    assertThat(result.stdout().bytes()).isEqualTo(100_000);
  }

  @Test
  void whatIsLeftInTheBackgroundDoesNotHoldTheResult() throws IOException {
    CommandResult result =
        runner.run(
            CommandRequest.shell("sleep 1033 & echo $! > left; echo done").withDirectory(folder));
    long left = pidIn("left");
    try {
      assertThat(result.success()).isTrue();
      assertThat(result.stdout().text()).isEqualTo("done\n");
      assertThat(result.took()).isLessThan(Duration.ofSeconds(60));
      assertThat(RealProcesses.lives(left)).isTrue();
    } finally {
      ProcessHandle.of(left).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void aBackgroundThatWritesOnAndOnDoesNotHoldTheResultEither() {
    CommandResult result = shell("yes & echo done >&2");
    assertThat(result.success()).isTrue();
    assertThat(result.stderr().text()).isEqualTo("done\n");
    assertThat(result.took()).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void noThreadIsStarted() {
    // A thread is in the group of the one that starts it. The JDK's own, for exit codes, is not.
    ThreadGroup group = new ThreadGroup("the runner's");
    List<Thread> seen = new CopyOnWriteArrayList<>();
    CommandListener looking =
        new CommandListener() {
          @Override
          public void line(Stream stream, String line) {
            Thread[] now = new Thread[100];
            seen.addAll(Arrays.asList(now).subList(0, group.enumerate(now)));
          }
        };
    CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 20; i++) {
                runner.run(CommandRequest.shell("sleep 0 & echo " + i), looking);
              }
            },
            task -> new Thread(group, task, "caller").start())
        .join();
    assertThat(seen).hasSize(20).allMatch(thread -> thread.getName().equals("caller"));
  }

  @Test
  void anInterruptEndsTheCommandAndIsKept() throws IOException {
    Thread.currentThread().interrupt();
    CommandResult result =
        runner.run(CommandRequest.shell("echo $$ > pid; sleep 1034").withDirectory(folder));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.success()).isFalse();
    assertThat(result.error()).hasValue("the wait for the command was interrupted");
    assertThat(result.code()).isPresent();
  }

  @Test
  void aListenerThatThrowsEndsTheCommand() throws IOException {
    CommandListener failing =
        new CommandListener() {
          @Override
          public void line(Stream stream, String line) {
            throw new IllegalStateException("no more");
          }
        };
    assertThatThrownBy(
            () ->
                runner.run(
                    CommandRequest.shell("echo $$ > pid; echo x; sleep 1035; sleep 1035")
                        .withDirectory(folder),
                    failing))
        .hasMessage("no more");
    assertThat(RealProcesses.lives(pidIn("pid"))).isFalse();
  }

  @Test
  void aRequestThatCannotBeIsRefused() {
    CommandRequest request = CommandRequest.shell("true");
    assertThatThrownBy(() -> CommandRequest.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request.withTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request.withKeptBytes(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request.withEnvironment(Map.of("A=B", "c")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
