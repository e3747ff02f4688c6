package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import dev.sessions.examples.endtoend.Workplace.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each documented exit code, by something that really goes that way. 0 is in every other test. */
@Timeout(120)
class ExitCodesIT {
  @RegisterExtension final Workplace place = new Workplace();

  @BeforeEach
  void aFile() {
    place.layouts("dev.json", layout("dev", "api"));
  }

  private void ends(Result result, int exit, String message) {
    assertThat(result.exit()).describedAs(result.toString()).isEqualTo(exit);
    assertThat(result.out() + result.err()).contains(message);
  }

  @Test
  void wrongUsageAndAnInvalidFileEndIn2() {
    ends(place.sessions("run"), 2, "layouts file");
    ends(place.sessions("run", "nope.json"), 2, "nope.json");
    ends(
        place.sessions("run", "dev.json", "-c", "replace"), 2, "unknown conflict policy 'replace'");
    ends(place.sessions("run", "dev.json", "-o", "sock=x"), 2, "no option 'sock'");
    place.write("bad.json", place.read("dev.json").replace("\"api\"", "\" \""));
    ends(place.sessions("run", "bad.json"), 2, "bad.json:");
    assertThat(place.windows()).isEmpty();
  }

  @Test
  void aRefusalEndsIn3() {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    List<Window> before = place.windows();
    place.layouts("two.json", layout("free", "x"), layout("dev", "api"));

    ends(place.sessions("run", "two.json"), 3, "'dev'");

    assertThat(place.windows()).describedAs("the free one is not made either").isEqualTo(before);
  }

  @Test
  void aLaunchThatFailsEndsIn4AndIsUndone() {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    List<Window> before = place.windows();
    place.write("file", "");
    place.environment().put("XDG_STATE_HOME", place.folder().resolve("file").toString());

    ends(place.sessions("run", "dev.json", "-c", "restart"), 4, "FAILED    dev: ");

    assertThat(place.windows()).isEqualTo(before);
  }

  @Test
  void aBackendThatIsNotThereEndsIn5() {
    ends(place.sessions("attach", "dev"), 5, "no server runs: tmux");
    ends(place.sessions("run", "dev.json", "-o", "binary=/no/tmux"), 5, "tmux is not installed");
    Result unreachable =
        place.shell(
            place.typedPlainly("run", "dev.json", "-o", "socketPath=" + place.folder() + "/no/s"));
    ends(unreachable, 5, "cannot be reached");
    assertThat(place.windows()).isEmpty();
    assertThat(place.stateFolders()).isEmpty();
  }

  @Test
  void aStoppedServerEndsIn6AndNothingHappensLater() {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    List<Window> before = place.windows();
    String pid = place.tmux("display-message", "-p", "#{pid}");
    place.shell("kill -STOP " + pid);
    try {
      Workplace.until(
          "the server stands still",
          () -> Files.readString(Path.of("/proc", pid, "stat")).contains(") T "));
      ends(place.sessions("status", "--timeout", "1"), 6, "did not answer within 1.0 s");
      ends(
          place.sessions("run", "dev.json", "-c", "rename", "--timeout", "1"),
          6,
          "did not answer within 1.0 s");
      ends(place.sessions("kill", "dev", "--timeout", "1"), 6, "did not answer within 1.0 s");
    } finally {
      place.shell("kill -CONT " + pid);
    }

    assertThat(place.windows()).isEqualTo(before);
  }
}
