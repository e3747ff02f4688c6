package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Contender;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;

/** Times a launch: until the contender says that it is done, and every command really runs. */
final class Launching {
  private Launching() {}

  /** Looks at a sandbox on which every command runs. */
  @FunctionalInterface
  interface Look {
    void at(Sandbox sandbox) throws IOException;
  }

  /** Returns the milliseconds that a launch takes, on a sandbox of its own. */
  static double millis(Contender contender, Shape shape) throws IOException {
    return millis(contender, shape, sandbox -> {});
  }

  /** Returns the milliseconds that a launch takes, and has a look at it once the clock stands. */
  static double millis(Contender contender, Shape shape, Look afterwards) throws IOException {
    try (Sandbox sandbox = Sandbox.open(shape.windows())) {
      Contender.Launch launch = contender.prepare(shape, sandbox);
      long from = System.nanoTime();
      launch.run();
      long returned = System.nanoTime();
      double millis = (Math.max(returned, sandbox.awaitReady()) - from) / 1e6;
      afterwards.at(sandbox);
      return millis;
    } catch (IOException e) {
      throw new IOException(contender.name() + ", " + shape + ": " + e.getMessage(), e);
    }
  }
}
