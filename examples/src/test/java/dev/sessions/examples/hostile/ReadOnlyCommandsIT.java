package dev.sessions.examples.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.examples.endtoend.Workplace.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands that only read: they execute nothing, start no server and write no files. */
class ReadOnlyCommandsIT {
  private static final Set<String> READ_ONLY = Set.of("display-message", "list-panes");

  @RegisterExtension final Workplace place = new Workplace();

  /** Puts a tmux on the search path that logs its arguments before it executes them. */
  @BeforeEach
  void logTmuxCalls() throws IOException {
    // The first run of the launcher creates its class archive, with a tmux server of its own.
    place.layouts("dev.json", Workplace.layout("dev", "a=>touch executed", "b"));
    assertThat(place.sessions("validate", "dev.json").exit()).isZero();
    Path bin = Files.createDirectory(place.folder().resolve("bin"));
    String path = place.environment().get("PATH");
    Path program =
        Files.writeString(
            bin.resolve("tmux"),
            "#!/bin/sh\n{ printf '<%s>' \"$@\"; echo; } >>"
                + log()
                + "\nPATH="
                + path
                + " exec tmux \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    place.environment().put("PATH", bin + ":" + path);
  }

  private Path log() {
    return place.folder().resolve("log");
  }

  @Test
  void validateDoesNotCallTmux() {
    assertThat(place.sessions("validate", "dev.json").exit()).isZero();

    assertThat(log()).doesNotExist();
  }

  @Test
  void planAndScriptOnlyRead() throws IOException {
    place.tmux("new-session", "-d", "-s", "dev", "-n", "a", "exec sleep 600");
    List<Window> before = place.windows();
    Files.deleteIfExists(log());

    for (String policy : List.of("restart", "mergeOverwrite", "mergeSkip", "rename", "skip")) {
      assertThat(place.sessions("plan", "dev.json", "-c", policy).exit()).isZero();
      assertThat(place.sessions("run", "dev.json", "--script", "-c", policy).exit()).isZero();
    }
    assertThat(place.sessions("plan", "dev.json").exit()).isEqualTo(3);

    assertThat(Files.readAllLines(log()))
        .isNotEmpty()
        .allSatisfy(
            argv ->
                assertThat(argv.replaceAll("[<>]+", " ").split(" "))
                    .filteredOn(word -> word.matches("[a-z]+-[a-z-]+"))
                    .isSubsetOf(READ_ONLY));
    assertThat(place.windows()).isEqualTo(before);
    assertThat(place.folder().resolve("executed")).doesNotExist();
    assertThat(place.home().resolve("executed")).doesNotExist();
    assertThat(place.stateFolders()).isEmpty();
  }
}
