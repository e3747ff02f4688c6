package dev.sessions.api.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFailureTest {
  @TempDir Path folder;

  @Test
  void everyFailureHasAReasonOfItsOwn() {
    List<IOException> failures =
        List.of(
            new NoSuchFileException("/f"),
            new AccessDeniedException("/f"),
            new NotDirectoryException("/f"),
            new FileAlreadyExistsException("/f"),
            new DirectoryNotEmptyException("/f"),
            new FileSystemLoopException("/f"),
            new FileSystemException("/f", null, "No space left on device"),
            new FileSystemException("/f"),
            new IOException("closed"));

    assertThat(failures.stream().map(FileFailure::reason))
        .doesNotHaveDuplicates()
        .contains("permission denied", "No space left on device", "closed")
        .noneMatch(reason -> reason.contains("/f") || reason.contains("java"));
    assertThat(FileFailure.reason(new IOException())).isEqualTo("the system gives no reason");
  }

  @Test
  void theSystemsOwnWordsAreKept() throws IOException {
    Path file = Files.createFile(folder.resolve("f"));
    IOException failure =
        catchThrowableOfType(IOException.class, () -> Files.readString(file.resolve("x")));

    assertThat(FileFailure.reason(failure)).isEqualTo("Not a directory");
  }
}
