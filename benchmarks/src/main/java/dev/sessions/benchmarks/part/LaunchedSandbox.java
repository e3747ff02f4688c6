package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Contender;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;

/** Opens sandboxes in which every command is already running, for measurements of a live server. */
final class LaunchedSandbox {
  private LaunchedSandbox() {}

  /**
   * Returns a sandbox in which a contender has launched a shape and every command is running. The
   * caller closes it.
   */
  static Sandbox open(Contender contender, Shape shape) throws IOException {
    Sandbox sandbox = Sandbox.open(shape.windows());
    try {
      contender.prepare(shape, sandbox).run();
      sandbox.awaitReady();
      return sandbox;
    } catch (IOException e) {
      sandbox.close();
      throw e;
    }
  }
}
