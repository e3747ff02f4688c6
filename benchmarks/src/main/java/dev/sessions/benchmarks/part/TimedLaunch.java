package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Contender;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;

/** Times a launch until the contender has returned and every command is really running. */
final class TimedLaunch {
  private TimedLaunch() {}

  /** Reads something from a sandbox in which every command is running. */
  @FunctionalInterface
  interface Inspection {
    void inspect(Sandbox sandbox) throws IOException;
  }

  /** Returns the time of a launch in milliseconds, in a sandbox of its own. */
  static double millis(Contender contender, Shape shape) throws IOException {
    return millis(contender, shape, sandbox -> {});
  }

  /** Returns the time of a launch in milliseconds; the inspection afterwards is not timed. */
  static double millis(Contender contender, Shape shape, Inspection afterwards) throws IOException {
    try (Sandbox sandbox = Sandbox.open(shape.windows())) {
      Contender.Launch launch = contender.prepare(shape, sandbox);
      long start = System.nanoTime();
      launch.run();
      long returned = System.nanoTime();
      double millis = (Math.max(returned, sandbox.awaitReady()) - start) / 1e6;
      afterwards.inspect(sandbox);
      return millis;
    } catch (IOException e) {
      throw new IOException(contender.name() + ", " + shape + ": " + e.getMessage(), e);
    }
  }
}
