package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.examples.endtoend.Workplace.Result;
import dev.sessions.testkit.jar.JarCheck;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** GNU screen, whose jar nobody has on a class path: dropped into the plugin folder and used. */
@Timeout(240)
class ScreenIT {
  @RegisterExtension final Workplace place = new Workplace();

  @BeforeEach
  void dropTheJar() throws IOException {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "screen")));
    assumeTrue(there || "true".equals(System.getenv("CI")), "GNU screen is not installed");
    Path plugins = place.home().resolve(".local/share/sessions/backends");
    Files.createDirectories(plugins);
    Files.copy(ScreenJar.path(), plugins.resolve("backend-screen.jar"));
    place.environment().put("SCREENDIR", place.folder().resolve("d").toString());
    place.layouts("dev.json", layout("dev", "api", "web=>exit 3"));
  }

  @AfterEach
  void endScreen() throws IOException {
    ScreenJar.endSessions(place.folder().resolve("d"));
  }

  @Test
  void aDroppedJarRunsLayoutsOnScreen() {
    Result run = screen("run", "dev.json", "-e", "terminate");
    assertThat(run.exit()).describedAs(run.toString()).isZero();
    assertThat(run.out()).startsWith("created   dev (2 windows)\n");
    assertThat(place.windows()).describedAs("tmux was never asked").isEmpty();

    Workplace.until(
        "the end of a command",
        () -> screen("status", "dev.json").out().matches("(?s).*web +exited.* 3 .*"));
    assertThat(screen("status", "dev.json").out()).containsPattern("api +running");

    Result merge = screen("plan", "dev.json", "-c", "m");
    assertThat(merge.exit()).isEqualTo(3);
    assertThat(merge.err())
        .contains("screen", "mergeOverwrite", "error, restart, rename, skip")
        .doesNotContain("mergeSkip,");
    Result again = screen("run", "dev.json", "-c", "r");
    assertThat(again.exit()).describedAs(again.toString()).isZero();

    Result attach = screen("attach", "dev", "--print");
    assertThat(attach.out()).contains("screen -U -x ").contains(".dev");
    Result logs = screen("logs", "dev", "api");
    assertThat(logs.exit()).isEqualTo(3);
    assertThat(logs.err()).contains("history");

    Result kill = screen("kill", "dev");
    assertThat(kill.exit()).describedAs(kill.toString()).isZero();
    assertThat(screen("status").out()).doesNotContain("dev ");
  }

  /** It brings what it needs of backend-support: the host's own copy is not seen by plugins. */
  @Test
  void theJarIsFitForThePluginFolder() throws IOException {
    assertThat(JarCheck.findings(ScreenJar.path())).isEmpty();
  }

  @Test
  void itIsListedWithWhatItDeclares() {
    Result backends = place.shell(place.typedPlainly("backends"));
    assertThat(backends.out())
        .contains("screen\n", "backend-screen.jar")
        .contains("can:  attach, exitCodes, replace");
  }

  private Result screen(String command, String... arguments) {
    List<String> words = new ArrayList<>(List.of(command, "-b", "screen"));
    if (Files.isDirectory(place.folder().resolve("d")) || command.equals("run")) {
      words.addAll(List.of("-o", "socketDir=" + place.folder().resolve("d")));
    }
    words.addAll(List.of(arguments));
    return place.shell(place.typedPlainly(words.toArray(String[]::new)));
  }
}
