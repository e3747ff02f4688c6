package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One at a time, over all threads and processes that name the same file. */
final class Lock {
  private final RunStore store;
  private final Path file;

  Lock(RunStore store, String name) {
    this.store = store;
    this.file = store.root().resolve(name);
  }

  /**
   * Waits for its turn, and does something in it.
   *
   * @throws SessionException {@link StandardErrorCode#DEADLINE} where it does not come
   */
  <T> T during(Duration deadline, Supplier<T> work) {
    store.prepare();
    // The lock ends with its channel.
    try (FileChannel channel = RunStore.open(file)) {
      if (Patience.of(deadline).until(() -> lock(channel)).isEmpty()) {
        throw new SessionException(
            StandardErrorCode.DEADLINE,
            "another one is still at work on these screen sessions after "
                + deadline.toMillis() / 1000.0
                + " s: try again");
      }
      return work.get();
    } catch (IOException e) {
      throw unusable(e);
    }
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
        "the lock " + file + " cannot be used: " + cause.getMessage(),
        Map.of("file", file.toString()),
        cause);
  }
}
