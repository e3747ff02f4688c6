package dev.sessions.api.spi;

/** Is told how a launch comes along; from any thread, but one call at a time. */
@FunctionalInterface
public interface LaunchListener {

  /** A listener that does nothing. */
  LaunchListener NONE = outcome -> {};

  /** Called once for each step when its work is done, before it is proved that it stands. */
  default void made(LaunchStep step) {}

  /** Called once for each step when it has ended, well or badly. */
  void ended(LaunchOutcome outcome);
}
