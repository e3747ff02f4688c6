package dev.sessions.backend.tmux.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Waits for launchers to say that a record has changed. */
final class RecordWatch implements AutoCloseable {
  private final WatchService service;

  /** Watches the folder that run folders stand in; it must be there. */
  RecordWatch(Path root) throws IOException {
    service = root.getFileSystem().newWatchService();
    root.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE);
  }

  /** Calls back after each change, until closed. */
  void listen(Runnable changed) {
    try {
      while (true) {
        WatchKey key = service.take();
        key.pollEvents();
        key.reset();
        changed.run();
      }
    } catch (ClosedWatchServiceException e) {
      // The watch has ended.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      // There is nothing left to let go of.
    }
  }
}
