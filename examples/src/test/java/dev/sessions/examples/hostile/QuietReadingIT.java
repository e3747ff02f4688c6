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

/** What a layouts file can do before it is run: nothing. */
class QuietReadingIT {
  private static final Set<String> LOOKS = Set.of("display-message", "list-panes");

  @RegisterExtension final Workplace place = new Workplace();

  /** A tmux that notes what it is asked before it does it. */
  @BeforeEach
  void aTmuxThatTakesNotes() throws IOException {
    // The launcher's first start trains its class archive, on a tmux of its own.
    place.layouts("dev.json", Workplace.layout("dev", "a=>touch sang", "b"));
    assertThat(place.sessions("validate", "dev.json").exit()).isZero();
    Path bin = Files.createDirectory(place.folder().resolve("bin"));
    String path = place.environment().get("PATH");
    Path program =
        Files.writeString(
            bin.resolve("tmux"),
            "#!/bin/sh\n{ printf '<%s>' \"$@\"; echo; } >>"
                + asked()
                + "\nPATH="
                + path
                + " exec tmux \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    place.environment().put("PATH", bin + ":" + path);
  }

  private Path asked() {
    return place.folder().resolve("asked");
  }

  @Test
  void validateAsksNoMultiplexer() {
    assertThat(place.sessions("validate", "dev.json").exit()).isZero();

    assertThat(asked()).doesNotExist();
  }

  @Test
  void aPlanOnlyLooks() throws IOException {
    place.tmux("new-session", "-d", "-s", "dev", "-n", "a", "exec sleep 600");
    List<Window> before = place.windows();
    Files.deleteIfExists(asked());

    for (String policy : List.of("restart", "mergeOverwrite", "mergeSkip", "rename", "skip")) {
      assertThat(place.sessions("plan", "dev.json", "-c", policy).exit()).isZero();
      assertThat(place.sessions("run", "dev.json", "--script", "-c", policy).exit()).isZero();
    }
    assertThat(place.sessions("plan", "dev.json").exit()).isEqualTo(3);

    assertThat(Files.readAllLines(asked()))
        .isNotEmpty()
        .allSatisfy(
            argv ->
                assertThat(argv.replaceAll("[<>]+", " ").split(" "))
                    .filteredOn(word -> word.matches("[a-z]+-[a-z-]+"))
                    .isSubsetOf(LOOKS));
    assertThat(place.windows()).isEqualTo(before);
    assertThat(place.folder().resolve("sang")).doesNotExist();
    assertThat(place.home().resolve("sang")).doesNotExist();
    assertThat(place.stateFolders()).isEmpty();
  }
}
