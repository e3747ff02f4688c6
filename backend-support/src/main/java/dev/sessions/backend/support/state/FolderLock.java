package dev.sessions.backend.support.state;

import dev.sessions.api.error.FileFailure;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.support.process.Deadline;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A lock between all threads and processes that use the same file, for multiplexers that do nothing
 * atomically themselves.
 */
public final class FolderLock {
  private final StateFolder state;
  private final Path file;
  private final String what;

  /**
   * Creates a lock.
   *
   * @param state the folder that the file is in; created when first needed
   * @param name the file's name
   * @param what what is locked, for messages: {@code these screen sessions}
   */
  public FolderLock(StateFolder state, String name, String what) {
    this.state = state;
    this.file = state.path().resolve(name);
    this.what = what;
  }

  /**
   * Waits for the lock, does some work while holding it, and returns the work's result.
   *
   * @param <T> what the work returns
   * @param deadline how long to wait for the lock
   * @param work the work
   * @return the result of the work
   * @throws SessionException {@link StandardErrorCode#DEADLINE} if the lock is not free in time,
   *     {@link StandardErrorCode#UNREACHABLE} if the file cannot be used
   */
  public <T> T during(Duration deadline, Supplier<T> work) {
    // Closing the channel releases the lock.
    try (FileChannel channel = open()) {
      if (Deadline.in(deadline).until(() -> lock(channel)).isEmpty()) {
        throw new SessionException(
            StandardErrorCode.DEADLINE,
            "another program is still working on "
                + what
                + " after "
                + deadline.toMillis() / 1000.0
                + " s: try again");
      }
      return work.get();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private FileChannel open() throws IOException {
    state.create();
    return PrivateFiles.open(file);
  }

  private Optional<FileLock> lock(FileChannel channel) {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
      return Optional.empty();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private SessionException unusable(IOException cause) {
    return new SessionException(
        StandardErrorCode.UNREACHABLE,
        "the lock " + file + " cannot be used: " + FileFailure.reason(cause),
        Map.of("file", file.toString()),
        cause);
  }
}
