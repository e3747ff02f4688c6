package dev.sessions.cli;

import dev.sessions.manager.plugin.BackendRegistry;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Finds the backends beside the thread that reads the command line: it opens the jar of all
 * classes, which takes as long as the parsing of the options.
 */
final class BackendSearch implements Supplier<BackendRegistry> {
  private final FutureTask<BackendRegistry> search;

  /** Creates a search that is not under way yet. */
  BackendSearch(Callable<BackendRegistry> search) {
    this.search = new FutureTask<>(search);
  }

  /** Starts it beside the caller. */
  void start() {
    Thread thread = new Thread(search, "backends");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns what was found: waits for it, or finds them now if the search was not started. */
  @Override
  public BackendRegistry get() {
    boolean interrupted = false;
    // Does nothing if it is under way or over.
    search.run();
    try {
      while (true) {
        try {
          return search.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the backends could not be searched for", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The class path of the command. Written without a lambda: the first of a JVM is slow. */
  static final class OfClassPath implements Callable<BackendRegistry> {
    @Override
    public BackendRegistry call() {
      return BackendRegistry.load();
    }
  }
}
