package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types before the command arrives in the windows, through shell, JVM and tmux. */
@Timeout(120)
class EnvironmentIT {
  @RegisterExtension final Workplace place = new Workplace();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theVariablesOfATypedCommandArriveByteForByte(boolean runs) throws IOException {
    if (runs) {
      place.tmux("new-session", "-d", "-s", "before", "sleep 600");
    }
    place.layouts("dev.json", layout("dev", "api=>env -0 >new; mv new api; exec sleep 600"));

    Result run =
        place.shell(
            "BYTES=$(printf 'it\\047s \\377\\201\\nx') FOO=x LC_ALL=C TERM=typed "
                + place.typed("run", "dev.json"));

    assertThat(run.exit()).describedAs(run.toString()).isZero();
    Workplace.until("the variables", () -> Files.exists(place.home().resolve("api")));
    String variables =
        new String(Files.readAllBytes(place.home().resolve("api")), StandardCharsets.ISO_8859_1);
    assertThat(List.of(variables.split("\0")))
        .contains("FOO=x", "BYTES=it's \u00ff\u0081\nx", "LC_ALL=C")
        .doesNotContain("TERM=typed");
  }
}
