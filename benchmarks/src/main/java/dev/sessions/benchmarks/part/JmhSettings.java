package dev.sessions.benchmarks.part;

/**
 * How JMH measures each set of parameters.
 *
 * @param forks how many JVMs are started, one after the other; 0 measures in the calling JVM
 * @param warmUps how many iterations run before the measured ones
 * @param iterations how many iterations are measured
 * @param millis the minimum duration of an iteration in milliseconds
 */
public record JmhSettings(int forks, int warmUps, int iterations, int millis) {
  /** Returns these settings as a sentence. */
  String description() {
    return "Median of %d iterations of at least %d ms, after %d warm-up iterations."
        .formatted(iterations, millis, warmUps);
  }
}
