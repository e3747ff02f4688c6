package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.cli.Shell.Result;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * When the launcher builds. It is a copy in a folder of its own, where the build takes a moment: it
 * writes its name into a file, and puts the jar there that the real build has made.
 */
@Timeout(120)
class LauncherBuildIT {
  private static final String BUILD =
      """
      #!/bin/sh
      echo built >> builds
      [ ! -e broken ] || exit 1
      mkdir -p sessions-cli/target/sessions && cp "$JAR" sessions-cli/target/sessions/sessions.jar
      """;

  @TempDir Path home;
  private Launcher launcher;

  @BeforeEach
  void copy() throws Exception {
    launcher = new Launcher(home);
    Files.copy(Launcher.SCRIPT, home.resolve("sessions"));
    Files.writeString(home.resolve("mvnw"), BUILD);
    assertThat(home.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    Files.createDirectories(home.resolve("sessions-cli/src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
  }

  private Map<String, String> variables() {
    return Map.of("JAR", MergedJarIT.JAR.toAbsolutePath().toString());
  }

  private Result sessions(String... words) throws Exception {
    List<String> argv = new ArrayList<>(List.of(home.resolve("sessions").toString()));
    argv.addAll(List.of(words));
    return launcher.run(variables(), argv);
  }

  private long builds() throws Exception {
    return Files.readAllLines(home.resolve("builds")).size();
  }

  /** A source that is newer than the jar. A file's time may be that of the second only. */
  private void change() throws Exception {
    Path source = Files.writeString(home.resolve("sessions-cli/src/main/A.java"), "");
    Path jar = home.resolve("sessions-cli/target/sessions/sessions.jar");
    long written = Files.getLastModifiedTime(jar).toMillis();
    Files.setLastModifiedTime(source, FileTime.fromMillis(written + 2000));
  }

  @Test
  void buildsOnFirstUseAndWhenASourceHasChanged() throws Exception {
    Result first = sessions("--version");
    assertThat(first.exit()).isZero();
    assertThat(first.out()).startsWith("sessions ");
    assertThat(first.err()).isEqualTo("sessions: building (once, and after changes)...\n");
    assertThat(sessions("--version").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
    change();
    assertThat(sessions("--version").err()).contains("building");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aBuildThatFailsIsSaidAndTriedAgain() throws Exception {
    Path broken = Files.createFile(home.resolve("broken"));
    Result result = sessions("--version");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).endsWith("sessions: the build failed: see above\n");
    Files.delete(broken);
    assertThat(sessions("--version").exit()).isZero();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void whatRunsDuringABuildGoesOnWithWhatItStartedFrom() throws Exception {
    sessions("--version");
    Path err = home.resolve("exec.err");
    String command = "echo started; while [ ! -e end ]; do sleep 0.1; done; exit 7";
    Process running =
        launcher.start(
            variables(),
            List.of(home.resolve("sessions").toString(), "exec", "--", "sh", "-c", command),
            err);
    try (BufferedReader lines = running.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("started");
      change();
      assertThat(sessions("--version").err()).contains("building");
      Files.createFile(home.resolve("end"));
      assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      running.destroyForcibly();
    }
    assertThat(running.exitValue()).isEqualTo(7);
    assertThat(err).isEmptyFile();
  }
}
