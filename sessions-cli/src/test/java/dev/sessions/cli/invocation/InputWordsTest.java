package dev.sessions.cli.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputWordsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dev/stdin",
        "/dev/../dev/stdin",
        "/dev/./fd/0",
        "/dev/fd/63",
        "/proc/self/fd/63",
        "/proc/1/fd/3",
        "/proc/self/task/1/fd/3"
      })
  void openFilesAreDescriptors(String file) {
    assertThat(InputWords.isDescriptor(Path.of(file))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/dev", "/dev/fd", "/dev/null", "stdin", "/dev/shm/stdin", "/x/dev/fd/3"})
  void otherFilesAreNot(String file) {
    assertThat(InputWords.isDescriptor(Path.of(file))).isFalse();
  }

  @Test
  void aLinkToTheFolderLeadsThereToo() throws IOException {
    Path dev = Files.createSymbolicLink(folder.resolve("dev"), Path.of("/dev"));

    assertThat(InputWords.isDescriptor(dev.resolve("stdin"))).isTrue();
    assertThat(InputWords.isDescriptor(dev.resolve("fd/7"))).isTrue();
    assertThat(InputWords.isDescriptor(dev.resolve("null"))).isFalse();
  }
}
