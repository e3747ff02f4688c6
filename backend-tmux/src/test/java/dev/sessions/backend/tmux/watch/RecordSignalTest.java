package dev.sessions.backend.tmux.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.support.state.StateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With what the system tells of changed files, and without. */
@Timeout(240)
class RecordSignalTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;

  private Path changed() {
    return folder.resolve("state/changed");
  }

  private RunStore store() {
    return new RunStore(new StateFolder(changed().getParent()), "");
  }

  private void touch(long millis) throws Exception {
    Files.createDirectories(changed().getParent());
    Files.writeString(changed(), "");
    Files.setLastModifiedTime(changed(), FileTime.fromMillis(millis));
  }

  private static CompletableFuture<Boolean> awaiting(RecordSignal signal) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return signal.await(LONG);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void assertWoken(CompletableFuture<Boolean> waiting) throws Exception {
    assertThat(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTouchedFileEndsTheWait(boolean systemReports) throws Exception {
    touch(1000);
    try (RecordSignal signal = new RecordSignal(store(), systemReports)) {
      CompletableFuture<Boolean> waiting = awaiting(signal);
      touch(2000);
      assertWoken(waiting);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutAChangeTheTimePasses(boolean systemReports) throws Exception {
    touch(1000);
    try (RecordSignal signal = new RecordSignal(store(), systemReports)) {
      assertThat(signal.await(Duration.ofMillis(30))).isFalse();
      assertThat(signal.await(Duration.ZERO)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatChangesBetweenTwoWaitsIsNotMissed(boolean systemReports) throws Exception {
    touch(1000);
    try (RecordSignal signal = new RecordSignal(store(), systemReports)) {
      touch(2000);
      assertThat(signal.await(LONG)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFolderThatTakesAnothersPlaceIsWatched(boolean systemReports) throws Exception {
    touch(1000);
    try (RecordSignal signal = new RecordSignal(store(), systemReports)) {
      Files.move(changed().getParent(), folder.resolve("old"));
      touch(1000);
      while (signal.await(Duration.ofMillis(30))) {
        // The folder is another one.
      }
      CompletableFuture<Boolean> waiting = awaiting(signal);
      Files.createFile(changed().getParent().resolve("other"));
      // What is no record is told by the system alone, and only of a folder that it watches.
      if (systemReports) {
        assertWoken(waiting);
      }
      touch(3000);
      assertWoken(waiting);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFolderMayComeAndGo(boolean systemReports) throws Exception {
    try (RecordSignal signal = new RecordSignal(store(), systemReports)) {
      for (int i = 1; i <= 2; i++) {
        CompletableFuture<Boolean> coming = awaiting(signal);
        touch(i * 1000L);
        assertWoken(coming);
        while (signal.await(Duration.ofMillis(30))) {
          // The folder and the file are two changes, or three.
        }
        CompletableFuture<Boolean> going = awaiting(signal);
        Files.delete(changed());
        Files.delete(changed().getParent());
        assertWoken(going);
        while (signal.await(Duration.ofMillis(30))) {
          // The same.
        }
      }
    }
  }
}
