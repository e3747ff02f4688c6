package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Contender;
import dev.sessions.benchmarks.place.Shape;
import dev.sessions.benchmarks.place.Stand;
import java.io.IOException;

/** Stands on which everything runs already, for what is measured afterwards. */
final class Stands {
  private Stands() {}

  /** Returns a stand on which every window of a shape runs its command; the caller closes it. */
  static Stand running(Contender contender, Shape shape) throws IOException {
    Stand stand = Stand.open(shape.windows());
    try {
      contender.prepare(shape, stand).run();
      stand.awaitReady();
      return stand;
    } catch (IOException e) {
      stand.close();
      throw e;
    }
  }
}
