package dev.sessions.api.spi;

/** Receives the progress of a launch, from any thread, but one call at a time. */
@FunctionalInterface
public interface LaunchListener {

  /** A listener that does nothing. */
  LaunchListener NONE = outcome -> {};

  /**
   * Called when a step's work is done, before a snapshot proves it: once for a step that goes well,
   * at most once for one that fails, and always before its end.
   */
  default void made(LaunchStep step) {}

  /** Called once for each step when it has ended, well or badly. */
  void ended(LaunchOutcome outcome);
}
