package dev.sessions.backend.support.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionPathTest {
  @TempDir Path folder;

  private static ConnectContext given(Object path) {
    return ConnectSettings.of(Map.of("config", path.toString()));
  }

  private static void refuses(Object path, String why) {
    assertThatThrownBy(() -> OptionPath.ofReadableFile(given(path), "config"))
        .isInstanceOf(SessionException.class)
        .hasMessage("option config" + why);
  }

  @Test
  void anOptionThatIsNotGivenHasNoPath() {
    assertThat(OptionPath.ofReadableFile(ConnectSettings.of(Map.of()), "config")).isEmpty();
  }

  @Test
  void aFileAndNothingAreRead() throws IOException {
    Path file = Files.createFile(folder.resolve("tmux.conf"));
    assertThat(OptionPath.ofReadableFile(given(file), "config")).hasValue(file);
    Path nothing = Path.of("/dev/null");
    assertThat(OptionPath.ofReadableFile(given(nothing), "config")).hasValue(nothing);
  }

  @Test
  void whatIsNoReadableFileIsNamedWithItsReason() throws IOException {
    refuses("", " is empty: give a path");
    refuses("a\0b", " 'a\0b' is no path: Nul character not allowed");
    refuses(folder, ": '" + folder + "' is a folder: give a file");
    refuses(folder + "/no", ": '" + folder + "/no' does not exist");
    Path secret = Files.createFile(folder.resolve("secret"));
    assertThat(secret.toFile().setReadable(false)).isTrue();
    assumeFalse(Files.isReadable(secret), "root may read every file");
    refuses(secret, ": '" + secret + "' cannot be read: permission denied");
  }

  /** The multiplexer's program would open one of its own descriptors, or find the pipe empty. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/dev/stdin", "/dev/fd/63", "/proc/self/fd/0", "/proc/12/fd/3", "/dev/fd/0"})
  void aDescriptorOfThisProgramIsRefused(String path) {
    refuses(path, ": '" + path + "' is a pipe or a descriptor of this program: give a file");
  }

  @Test
  void aPipeIsRefused() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    refuses(pipe, ": '" + pipe + "' is a pipe or a descriptor of this program: give a file");
  }
}
