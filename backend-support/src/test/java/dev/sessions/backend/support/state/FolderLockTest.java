package dev.sessions.backend.support.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;

  private FolderLock lock() {
    return new FolderLock(new StateFolder(folder.resolve("sessions/it")), "launching", "it");
  }

  @Test
  void oneAfterTheOtherHasItsTurn() {
    CompletableFuture<String> second = new CompletableFuture<>();
    String first =
        lock()
            .during(
                LONG,
                () -> {
                  Thread other =
                      new Thread(() -> second.complete(lock().during(LONG, () -> "second")));
                  other.setDaemon(true);
                  other.start();
                  assertThat(second).isNotDone();
                  return "first";
                });

    assertThat(first).isEqualTo("first");
    assertThat(second).succeedsWithin(LONG).isEqualTo("second");
  }

  @Test
  void aTurnThatDoesNotComeIsAnError() {
    lock()
        .during(
            LONG,
            () -> {
              assertThatThrownBy(() -> lock().during(Duration.ofMillis(50), () -> "never"))
                  .isInstanceOfSatisfying(
                      SessionException.class,
                      e -> assertThat(e.code()).isEqualTo(StandardErrorCode.DEADLINE))
                  .hasMessageContaining("still working on it after 0.05 s");
              return "";
            });
  }
}
