package dev.sessions.backend.support.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectSettings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFolderTest {
  @TempDir Path folder;

  private StateFolder state = new StateFolder(Path.of(""));

  @BeforeEach
  void aStateFolder() {
    state =
        StateFolder.of(
            ConnectSettings.of(Map.of(), Map.of("XDG_STATE_HOME", folder.toString())), "it");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void itIsInTheUsersStateFolderAndTheUsersAlone() throws IOException {
    assertThat(state.path()).isEqualTo(folder.resolve("sessions/it")).doesNotExist();
    Path made = state.createFolder("run");

    assertThat(made).isEqualTo(state.path().resolve("run"));
    assertThat(mode(made)).isEqualTo("rwx------");
    assertThat(mode(state.path())).isEqualTo("rwx------");
    assertThatThrownBy(() -> state.createFolder("run"))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @ParameterizedTest
  @CsvSource({"., rwxrwx---", "., rwx----w-", ".., rwxrwxr-x", ".., rwx----wx"})
  void oneThatOthersMayWriteIsRefused(String which, String mode) throws IOException {
    state.create();
    Path open = state.path().resolve(which).normalize();
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(mode));

    assertThatThrownBy(() -> state.createFolder("run"))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED))
        .hasMessageContaining(open + " can be written by other users");
    assertThat(state.path()).isEmptyDirectory();
  }

  @Test
  void filesAreTheUsersAlone() throws IOException {
    Path file = folder.resolve("file");
    PrivateFiles.create(file, "text\n");

    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(file).hasContent("text\n");
    assertThatThrownBy(() -> PrivateFiles.create(file, "other"))
        .isInstanceOf(FileAlreadyExistsException.class);
    PrivateFiles.createIfMissing(file);
    assertThat(file).hasContent("text\n");
    PrivateFiles.touch(file);
    assertThat(file).isEmptyFile();
    assertThatThrownBy(() -> PrivateFiles.touch(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
