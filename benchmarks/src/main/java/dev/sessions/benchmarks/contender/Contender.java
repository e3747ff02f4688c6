package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;

/** One way of making the windows of a shape. */
public interface Contender {
  /** Returns what it is called in the tables. */
  String name();

  /** Writes what it needs, which is not timed, and returns what is. */
  Launch prepare(Shape shape, Sandbox sandbox) throws IOException;

  /** Makes the windows. */
  @FunctionalInterface
  interface Launch {
    /**
     * Returns once the contender says that it is done.
     *
     * @throws IOException where it fails
     */
    void run() throws IOException;
  }
}
