package dev.sessions.api.spi;

/** Receives the progress of a launch, from any thread, but one call at a time. */
@FunctionalInterface
public interface LaunchListener {

  /** A listener that does nothing. */
  LaunchListener NONE = outcome -> {};

  /**
   * Called when everything of a step has been created, before a snapshot verifies it: once for a
   * step that succeeds, at most once for one that fails, and always before {@link #ended}.
   */
  default void created(LaunchStep step) {}

  /** Called once for each step when it has ended, whether it succeeded or failed. */
  void ended(LaunchOutcome outcome);
}
