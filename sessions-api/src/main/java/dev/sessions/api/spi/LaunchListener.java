package dev.sessions.api.spi;

/** Is told how a launch comes along. */
@FunctionalInterface
public interface LaunchListener {

  /** A listener that does nothing. */
  LaunchListener NONE = outcome -> {};

  /** Called once for each step when it has ended, well or badly. */
  void ended(LaunchOutcome outcome);
}
