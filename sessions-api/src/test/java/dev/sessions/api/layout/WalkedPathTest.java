package dev.sessions.api.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkedPathTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void links() throws IOException {
    folder = temp.toRealPath();
    Files.createDirectories(folder.resolve("far/inner"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("far/inner"));
  }

  @Test
  void aStepUpAfterALinkGoesAboveItsTarget() {
    assertThat(WalkedPath.of(folder.resolve("link/../x"))).isEqualTo(folder.resolve("far/x"));
    assertThat(WalkedPath.of(folder.resolve("link/../../x"))).isEqualTo(folder.resolve("x"));
  }

  @Test
  void aLinkIsKeptOtherwise() {
    assertThat(WalkedPath.of(folder.resolve("./link/./x"))).isEqualTo(folder.resolve("link/x"));
    assertThat(WalkedPath.of(folder.resolve("far/../link"))).isEqualTo(folder.resolve("link"));
  }

  @Test
  void whatDoesNotExistIsOnlyTakenAway() {
    assertThat(WalkedPath.of(folder.resolve("none/../x"))).isEqualTo(folder.resolve("x"));
    assertThat(WalkedPath.of(Path.of("/../.."))).isEqualTo(Path.of("/"));
    assertThat(WalkedPath.of(Path.of(""))).isEqualTo(Path.of("").toAbsolutePath());
  }
}
