package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.sessions.examples.endtoend.Workplace.Result;
import dev.sessions.examples.endtoend.Workplace.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What runs, what ended and with which code, asked through the command on a real tmux. */
@Timeout(120)
class TruthIT {
  @RegisterExtension final Workplace place = new Workplace();

  @Test
  void whatEndedIsToldWithItsCodeAlsoWhenItsSessionHasGone() {
    place.layouts("jobs.json", layout("jobs", "good=>true", "bad=>exit 3"));
    assertThat(place.sessions("run", "jobs.json", "-e", "killWindow").exit()).isZero();

    assertThat(place.sessions("wait", "jobs.json").exit()).isEqualTo(4);
    JsonNode status = place.json("status", "jobs.json");
    assertThat(status.findValuesAsString("state")).containsExactly("exited", "exited");
    assertThat(status.findValuesAsString("code")).containsExactly("0", "3");
    assertThat(status.get("serverRunning").asBoolean()).isFalse();
  }

  @Test
  void aLongerNamedSiblingAndARenamedSessionAreToldApart() {
    place.layouts("dev.json", layout("dev", "w=>exec sleep 600"));
    place.sessions("run", "dev.json");
    place.tmux("rename-session", "-t", "=dev", "dev-2");
    assertThat(place.json("status", "dev.json").findValuesAsString("session"))
        .containsExactly("dev-2");
    assertThat(place.json("run", "dev.json", "-c", "mergeSkip").get("failed").asInt()).isZero();
    assertThat(place.sessionNames()).containsExactly("dev-2");

    place.sessions("kill", "dev-2");
    place.tmux("new-session", "-d", "-s", "dev-3", "sleep 600");
    assertThat(place.json("status", "dev.json").findValuesAsString("state"))
        .containsExactly("missing");
  }

  @Test
  void killEndsWhatIgnoresTheHangUpAndSaysSo() {
    place.layouts(
        "deaf.json",
        layout("deaf", "w=>trap '' HUP TERM; echo $$ >pid; while :; do sleep 1; done"));
    place.sessions("run", "deaf.json");
    long pid = Long.parseLong(place.awaitLine("home/pid"));

    Result kill = place.sessions("kill", "deaf", "--grace", "0");

    assertThat(kill.exit()).describedAs(kill.toString()).isZero();
    assertThat(kill.out()).startsWith("ended     deaf").contains(Long.toString(pid));
    // It counts as alive until whoever adopted it has read its end.
    Workplace.until(
        "it has ended", () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void waitIsToldOfAnEndAndGivesUpAtItsTimeout() {
    place.layouts("job.json", layout("job", "w=>read line; exit 0"));
    place.sessions("run", "job.json");
    assertThat(place.sessions("wait", "job.json", "--timeout", "0.5").exit()).isEqualTo(6);

    Started wait = place.start("exec " + place.typed("wait", "job.json"));
    Workplace.until("the wait has begun", () -> isWatching(wait));
    place.tmux("send-keys", "-t", "=job:", "Enter");
    assertThat(wait.end().exit()).isZero();
    assertThat(place.sessionNames()).containsExactly("job");
  }

  /** Returns whether a program has the thread that watches a server. */
  private static boolean isWatching(Started program) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + program.process().pid() + "/task"))) {
      for (Path thread : threads.toList()) {
        // Names are cut to fifteen characters.
        if (Files.readString(thread.resolve("comm")).startsWith("sessions-tmux-w")) {
          return true;
        }
      }
      return false;
    } catch (NoSuchFileException e) {
      // A thread has ended in the meantime.
      return false;
    }
  }

  @Test
  void aWaitWhoseTerminalIsClosedEndsWith129() throws IOException {
    assumeFalse(hangUpsAreIgnored(), "hang-ups are ignored here, as under nohup");
    place.layouts("job.json", layout("job", "w=>exec sleep 600"));
    place.sessions("run", "job.json");

    Started wait = place.start("exec " + place.typed("wait", "job.json"));
    Workplace.until("the wait has begun", () -> isWatching(wait));
    place.shell("kill -HUP " + wait.process().pid());

    assertThat(wait.end().exit()).isEqualTo(129);
    assertThat(place.sessionNames()).containsExactly("job");
  }

  /** What ignores a signal passes that on to all that it starts. */
  private static boolean hangUpsAreIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> "13579bdf".indexOf(line.charAt(line.length() - 1)) >= 0);
  }

  @Test
  void aKilledServerIsGoneAndNoError() {
    place.layouts("dev.json", layout("dev", "w=>exec sleep 600"));
    place.sessions("run", "dev.json");
    long server = Long.parseLong(place.tmux("display-message", "-p", "#{pid}"));
    ProcessHandle.of(server).orElseThrow().destroyForcibly();
    Workplace.until(
        "gone", () -> ProcessHandle.of(server).filter(ProcessHandle::isAlive).isEmpty());

    JsonNode status = place.json("status", "dev.json");
    assertThat(status.get("serverRunning").asBoolean()).isFalse();
    assertThat(status.findValuesAsString("state")).containsExactly("missing");
  }

  @Test
  void logsHoldWhatATabSaid() {
    place.layouts("talk.json", layout("talk", "w=>echo one; echo two; exec sleep 600"));
    place.sessions("run", "talk.json");
    Workplace.until(
        "it has spoken", () -> place.sessions("logs", "talk", "w").out().contains("two"));

    assertThat(place.sessions("logs", "talk", "w", "--lines", "1").out()).isEqualTo("two\n");
  }
}
