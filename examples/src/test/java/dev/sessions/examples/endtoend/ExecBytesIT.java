package dev.sessions.examples.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a command of {@code exec} writes passes through byte for byte. */
@Timeout(120)
class ExecBytesIT {
  @RegisterExtension final Workplace place = new Workplace();

  /** What lines, text or a terminal would alter. */
  enum Written {
    WITHOUT_A_FINAL_NEWLINE(bytes("one\ntwo")),
    WITH_SEVERAL_FINAL_NEWLINES(bytes("one\n\n\n")),
    CARRIAGE_RETURNS(bytes("10%\r20%\r\r\n30%\r")),
    NO_TEXT(new byte[] {0, -1, '\r', -61, 27, '[', '3', '1', 'm', -61}),
    A_MEBIBYTE_WITHOUT_A_NEWLINE("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8)),
    RANDOM(random());

    private final byte[] bytes;

    Written(byte[] bytes) {
      this.bytes = bytes;
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
      byte[] bytes = new byte[3_000_000];
      new Random(7).nextBytes(bytes);
      return bytes;
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothOutputsArriveAsTheyWereWrittenAndApart(Written written) throws IOException {
    Files.write(place.folder().resolve("in"), written.bytes);
    String exec = place.typedPlainly("exec", "--", "sh", "-c", "cat in; cat in in >&2");
    assertThat(place.shell(exec + " > out 2> err").exit()).isZero();
    assertThat(place.shell("cmp in out; cat in in | cmp - err").out()).isEmpty();
  }

  @Test
  void aSlowReaderGetsAllOfIt() throws IOException {
    Files.write(place.folder().resolve("in"), Written.RANDOM.bytes);
    // Each of its readings waits for longer than the command's end would be waited for.
    String slow = "{ for i in 1 2 3 4; do sleep 0.7; dd bs=20000 count=1 2>/dev/null; done; cat; }";
    String exec = place.typedPlainly("exec", "--", "head", "-c", "200000", "in");
    assertThat(place.shell(exec + " | " + slow + " > out").exit()).isZero();
    assertThat(place.shell("head -c 200000 in | cmp - out").out()).isEmpty();
  }

  @Test
  void onATerminalTheSpinnerLeavesAnOpenLineAlone() {
    place.tmux("new-session", "-d", "-s", "t", "-x", "60", "-y", "10", "sh");
    String script = "printf '10%%\\r90%%'; until [ -e go ]; do sleep 0.1; done; printf '\\rend!'";
    place.write("typed.sh", place.typedPlainly("exec", "--", "sh", "-c", script) + "\n");
    place.tmux("send-keys", "-t", "t:", "sh " + place.folder().resolve("typed.sh"), "Enter");
    Workplace.until("it is shown", () -> screen().contains("\n90%"));
    await().during(Duration.ofMillis(500)).until(() -> screen().contains("\n90%"));
    place.write("go", "");
    Workplace.until("it has ended", () -> screen().contains("done after"));
    assertThat(screen()).contains("\nend!\ndone after ");
  }

  private String screen() {
    return place.tmux("capture-pane", "-p", "-t", "t:");
  }
}
