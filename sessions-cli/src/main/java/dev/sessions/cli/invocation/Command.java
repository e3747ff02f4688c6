package dev.sessions.cli.invocation;

import dev.sessions.cli.terminal.ExitStatus;
import org.apache.commons.cli.Options;

/** One command: its options, its help, and what it does. It holds no state. */
public interface Command {

  /** Returns the word that it is called by. */
  String name();

  /** Returns how its arguments are written, such as {@code FILE}; empty for none. */
  String arguments();

  /** Returns what it does, in one line. */
  String summary();

  /** Returns its options beside the common ones, which {@link CommonOptions} adds. */
  default Options options() {
    return new Options();
  }

  /** Returns the exit code if the reader of the output goes away before the command has ended. */
  default int withoutReader(Arguments arguments) {
    return ExitStatus.READER_GONE;
  }

  /**
   * Does it.
   *
   * @return the exit code
   * @throws dev.sessions.api.error.SessionException whose kind is the exit code
   */
  int run(Invocation invocation);
}
