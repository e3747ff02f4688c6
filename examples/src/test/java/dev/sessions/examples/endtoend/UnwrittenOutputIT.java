package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.examples.endtoend.Workplace.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Output that cannot be written is an error, on a full disk as on a closed stream. */
@Timeout(240)
class UnwrittenOutputIT {
  private static final Path FULL = Path.of("/dev/full");

  @RegisterExtension final Workplace place = new Workplace();

  @BeforeEach
  void aFile() {
    place.layouts("dev.json", layout("dev", "api=>echo seen; exec sleep 600"));
  }

  /** Each command on output of two kinds; none of them is left out that writes a result. */
  private List<String> commandLines() {
    return List.of(
        place.typedPlainly("--version"),
        place.typedPlainly("--help"),
        place.typedPlainly("run", "--help"),
        place.typedPlainly("completion", "bash"),
        place.typedPlainly("backends"),
        place.typedPlainly("validate", "dev.json"),
        place.typedPlainly("validate", "--json", "dev.json"),
        place.typedPlainly("exec", "--", "echo", "x"),
        place.typedPlainly("exec", "--json", "--", "echo", "x"),
        place.typed("plan", "-c", "restart", "dev.json"),
        place.typed("run", "--script", "-c", "restart", "dev.json"),
        place.typed("run", "--dry-run", "-c", "restart", "--json", "dev.json"),
        place.typed("status"),
        place.typed("status", "--json", "dev.json"),
        place.typed("logs", "dev"),
        place.typed("attach", "--print"),
        place.typed("wait", "--until", "running", "dev.json"),
        place.typed("wait", "--until", "running", "--json", "dev.json"),
        // These go on for ever otherwise.
        place.typed("watch", "dev.json"),
        place.typed("logs", "--follow", "dev"));
  }

  private void launch() {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    Workplace.until("it has written", () -> place.sessions("logs", "dev").out().contains("seen"));
  }

  @Test
  void onAFullDiskEveryCommandEndsWithOneAndSaysWhy() {
    assumeTrue(Files.exists(FULL), "there is no " + FULL);
    launch();
    assertThat(wrongEndings(" > " + FULL, "No space left on device")).isEmpty();
  }

  @Test
  void onAClosedStreamEveryCommandEndsWithOneAndSaysWhy() {
    launch();
    assertThat(wrongEndings(" >&-", "Bad file descriptor")).isEmpty();
  }

  private List<String> wrongEndings(String redirection, String reason) {
    String message = "sessions: the output could not be written: " + reason + "\n";
    List<String> wrong = new ArrayList<>();
    for (String line : commandLines()) {
      Result result = place.shell(line + redirection);
      if (result.exit() != 1 || !result.err().equals(message)) {
        wrong.add(line + redirection + ": " + result);
      }
    }
    return wrong;
  }

  @Test
  void whatWasLaunchedStaysLaunchedAndWhatWasEndedIsEnded() {
    Result run = place.shell(place.typed("run", "dev.json") + " >&-");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "sessions: the output could not be written: Bad file descriptor; what was launched"
                + " stays launched (see: sessions status)\n");
    assertThat(place.sessionNames()).containsExactly("dev");

    Result kill = place.shell(place.typed("kill", "dev") + " >&-");
    assertThat(kill.exit()).isEqualTo(1);
    assertThat(kill.err()).endsWith("what was ended stays ended (see: sessions status)\n");
    assertThat(place.sessions("status").out()).doesNotContain("dev");
  }

  @Test
  void anErrorKeepsItsOwnExitCode() {
    place.write("bad.json", place.read("dev.json").replace("\"api\"", "\" \""));
    Result invalid = place.shell(place.typedPlainly("validate", "bad.json") + " >&-");
    assertThat(invalid.exit()).isEqualTo(2);
    assertThat(invalid.err()).contains("could not be written");
  }

  @Test
  void anUnwritableStandardErrorChangesNoExitCodeAndNoResult() {
    for (String redirection : List.of(" 2>&-", " 2> " + FULL)) {
      if (redirection.endsWith("-") || Files.exists(FULL)) {
        Result status = place.shell(place.typed("status") + redirection);
        assertThat(status.exit()).describedAs(redirection).isZero();
        assertThat(status.out()).startsWith("no server runs");
        assertThat(place.shell(place.typed("status", "no.json") + redirection).exit()).isEqualTo(2);
        String command = "echo out; echo err >&2; exit 3";
        Result exec =
            place.shell(place.typedPlainly("exec", "--", "sh", "-c", command) + redirection);
        assertThat(exec).isEqualTo(new Result(3, "out\n", ""));
      }
    }
  }

  @Test
  void aPageThatCannotBeWrittenIsNamed() {
    Result full = place.sessions("status", "--html", FULL.toString());
    if (Files.exists(FULL)) {
      assertThat(full.exit()).isEqualTo(1);
      assertThat(full.err())
          .isEqualTo(
              "sessions: the page could not be written to /dev/full: No space left on device\n");
    }
    Result missing = place.sessions("status", "--html", "no/page.html");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err())
        .contains("no/page.html: there is no such file or folder")
        .doesNotContain("java.");
  }

  @Test
  void aClosedStandardInputIsNamed() {
    Result result = place.shell(place.typedPlainly("validate", "-") + " <&-");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEqualTo("-: the file cannot be read: Bad file descriptor\n");
  }
}
