package dev.sessions.benchmarks.part;

/**
 * How much JMH measures of each set of parameters.
 *
 * @param forks how many JVMs, one after the other; with none it is the one that asks
 * @param warmUps how many iterations come first that do not count
 * @param iterations how many iterations count
 * @param millis how many milliseconds an iteration takes at least
 */
public record Pace(int forks, int warmUps, int iterations, int millis) {
  /** Returns a sentence on it. */
  String words() {
    return "Median of %d iterations of at least %d ms, after %d that do not count."
        .formatted(iterations, millis, warmUps);
  }
}
