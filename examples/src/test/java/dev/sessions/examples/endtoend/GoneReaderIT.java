package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A command ends soon after the reader of its output has gone, whatever it waits for. What is tried
 * would take longer than the minute that the workplace waits.
 */
@Timeout(240)
class GoneReaderIT {
  @RegisterExtension final Workplace place = new Workplace();

  @BeforeEach
  void aFile() {
    place.layouts("dev.json", layout("dev", "api"));
  }

  /** Types a command line whose output is read by another; returns its exit code and messages. */
  private Result pipe(String line, String reader) {
    Result result = place.shell("{ " + line + "; echo $? > code; } | " + reader);
    return new Result(Integer.parseInt(place.awaitLine("code")), result.out(), result.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- yes",
        "-- sh -c 'trap \"\" PIPE; yes 2>/dev/null; exec sleep 600'",
        "-- sh -c 'echo y; exec sleep 600'",
        "-- sh -c 'echo y; sleep 600 & wait'",
      })
  void aCommandOfExecEndsWithItsReader(String words) {
    Result result = pipe(place.typedPlainly("exec") + " " + words, "head -n 1");
    assertThat(result).isEqualTo(new Result(141, "y\n", ""));
  }

  @Test
  void itEndsWithAllThatItHasStarted() {
    String command = "echo $$ > one; sleep 600 & echo $! > two; wait";
    Result result = pipe(place.typedPlainly("exec", "--json", "--", "sh", "-c", command), "true");
    assertThat(result).isEqualTo(new Result(141, "", ""));
    for (String file : new String[] {"one", "two"}) {
      String pid = place.awaitLine(file);
      Workplace.until(file + " has ended", () -> !runs(pid));
    }
  }

  /** A zombie, which has ended, has no program. */
  private static boolean runs(String pid) {
    return Files.exists(Path.of("/proc", pid, "exe"));
  }

  @Test
  void aReaderOfStandardErrorGoesAwayAsItWouldFromTheCommandItself() {
    String line = place.typedPlainly("exec", "--", "sh", "-c", "yes >&2; echo $? > own; exit 7");
    Result result = pipe(line + " 2>&1 >/dev/null", "head -n 1");
    assertThat(result.exit()).isEqualTo(7);
    assertThat(result.out()).isEqualTo("y\n");
    assertThat(place.awaitLine("own")).isEqualTo("141");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --timeout 600",
        "status dev.json --json --timeout 600",
        "plan dev.json --timeout 600",
        "run dev.json -c restart --timeout 600",
        "run dev.json --script --timeout 600",
        "kill dev --timeout 600",
        "logs dev --timeout 600",
        "attach --print --timeout 600",
        "wait dev.json",
      })
  void onASilentServerItEndsToo(String command) {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    var before = place.windows();
    String pid = place.tmux("display-message", "-p", "#{pid}");
    place.shell("kill -STOP " + pid);
    try {
      String[] words = command.split(" ", 2);
      Result result = pipe(place.typed(words[0]) + " " + words[1], "true");
      assertThat(result).isEqualTo(new Result(141, "", ""));
    } finally {
      place.shell("kill -CONT " + pid);
    }
    assertThat(place.windows()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"watch --timeout 600", "logs dev --follow --timeout 600"})
  void onASilentServerWhatGoesOnEndsWithZero(String command) {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    String pid = place.tmux("display-message", "-p", "#{pid}");
    place.shell("kill -STOP " + pid);
    try {
      String[] words = command.split(" ", 2);
      Result result = pipe(place.typed(words[0]) + " " + words[1], "true");
      assertThat(result).isEqualTo(new Result(0, "", ""));
    } finally {
      place.shell("kill -CONT " + pid);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate -", "validate /dev/stdin", "validate silent", "wait -"})
  void anInputThatIsSilentDoesNotHoldItEither(String command) {
    String line = place.typedPlainly(command.split(" "));
    place.shell("mkfifo silent");
    Result result = pipe("exec 3<> silent; " + line + " <&3", "true");
    assertThat(result).isEqualTo(new Result(141, "", ""));
  }

  @Test
  void aKillIsCarriedOutAllTheSame() {
    place.layouts("deaf.json", layout("deaf", "a=>trap '' HUP; echo $$ > pid; sleep 600; :"));
    assertThat(place.sessions("run", "deaf.json").exit()).isZero();
    Workplace.until("it runs", () -> Files.exists(place.home().resolve("pid")));
    Result result = pipe(place.typed("kill", "deaf"), "true");
    assertThat(result.exit()).isZero();
    assertThat(place.sessionNames()).doesNotContain("deaf");
    assertThat(runs(place.read("home/pid").strip())).isFalse();
  }

  @Test
  void aLaunchIsCarriedOutAllTheSame() {
    assertThat(pipe(place.typed("run", "dev.json"), "true").exit()).isZero();
    assertThat(place.sessionNames()).containsExactly("dev");
  }
}
