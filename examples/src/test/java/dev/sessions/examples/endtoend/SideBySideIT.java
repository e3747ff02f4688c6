package dev.sessions.examples.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.examples.endtoend.Workplace.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same scenario on tmux, screen and the fake: the page shows what really comes of it. */
@Timeout(240)
class SideBySideIT {
  private static final Path PAGE = Path.of("../docs/backends.md");

  @RegisterExtension final Workplace place = new Workplace();

  @AfterEach
  void endScreen() throws IOException {
    ScreenJar.endSessions(place.folder().resolve("d"));
  }

  @Test
  void thePageShowsWhatComesOfTheScenario() throws IOException {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "screen")));
    assumeTrue(there || "true".equals(System.getenv("CI")), "GNU screen is not installed");
    Files.createDirectory(place.folder().resolve("plugins"));
    Files.copy(ScreenJar.path(), place.folder().resolve("plugins/backend-screen.jar"));
    place.write("screenrc", "");
    Result result =
        place.shell(
            "exec '"
                + System.getProperty("java.home")
                + "/bin/java' -cp '"
                + System.getProperty("java.class.path")
                + "' dev.sessions.examples.SideBySide '"
                + Path.of("layouts/scenario.json").toAbsolutePath()
                + "' plugins tmux,socketPath=s,config=tmux.conf"
                + " screen,socketDir=d,config=screenrc fake");
    assertThat(result.exit()).describedAs(result.toString()).isZero();
    List<String> shown =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("|")).toList();
    assertThat(shown).isEqualTo(result.out().lines().toList());
  }
}
