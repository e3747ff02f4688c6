package dev.sessions.cli.terminal;

/** Measures the terminal again, which a person may resize while a command goes on. */
@FunctionalInterface
public interface TerminalMeter {
  /** A terminal that keeps its size. */
  TerminalMeter FIXED = last -> last;

  /**
   * Returns the terminal with its size at this moment.
   *
   * @param last what was known of it before, which is returned if it cannot be measured
   */
  Terminal measure(Terminal last);
}
