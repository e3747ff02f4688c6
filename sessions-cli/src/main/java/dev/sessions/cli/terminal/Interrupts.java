package dev.sessions.cli.terminal;

/** What a request to end this program does: Ctrl-C, a hang-up or TERM. */
@FunctionalInterface
public interface Interrupts {
  /** Such a request ends the program at once. */
  Interrupts NONE = () -> {};

  /**
   * Lets such a request interrupt the calling thread from now on, instead of ending the program at
   * once. The thread is then to come to an end soon, and chooses the exit code.
   */
  void interruptThisThread();
}
