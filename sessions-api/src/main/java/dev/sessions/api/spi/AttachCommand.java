package dev.sessions.api.spi;

import java.util.List;

/**
 * A command that shows a session in the caller's terminal.
 *
 * @param argv the program and its arguments, to be run as they are: no shell in between
 * @param switches whether it switches a terminal that is inside the same server already, and ends
 *     at once; otherwise it stays in the foreground until the person detaches
 */
public record AttachCommand(List<String> argv, boolean switches) {

  /**
   * Checks the command.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public AttachCommand {
    argv = List.copyOf(argv);
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("an attach command without a program");
    }
  }
}
