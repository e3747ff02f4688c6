package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;

/** One way of launching a shape. */
public interface Contender {
  /** Returns the contender's name in the tables. */
  String name();

  /** Writes the files that the launch needs, which is not timed, and returns the launch. */
  Launch prepare(Shape shape, Sandbox sandbox) throws IOException;

  /** The part of a launch that is timed. */
  @FunctionalInterface
  interface Launch {
    /**
     * LaunchTimes everything and returns as soon as the contender reports success.
     *
     * @throws IOException if the launch fails
     */
    void run() throws IOException;
  }
}
