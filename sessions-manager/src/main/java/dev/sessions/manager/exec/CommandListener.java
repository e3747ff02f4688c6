package dev.sessions.manager.exec;

/**
 * Receives the progress of a command, in the thread that runs it. While a method works, the
 * command's output is not read. A method that throws ends the command, and the caller gets what it
 * threw.
 */
public interface CommandListener {

  /** A listener that nothing interests. */
  CommandListener NONE = new CommandListener() {};

  /** The two outputs of a command. */
  enum Stream {
    /** The standard output. */
    STDOUT,
    /** The standard error. */
    STDERR
  }

  /** Called when the command has been started; not called if it could not be. */
  default void started(long pid) {}

  /**
   * Called with the bytes that the command writes, as they come, and before the {@linkplain #line
   * lines} that they end.
   *
   * @param stream the output that it writes to
   * @param bytes what it wrote; at least one byte
   * @return whether more of this output is wanted; if not, it is closed, and the command gets
   *     SIGPIPE if it writes more, as if its reader had gone
   */
  default boolean output(Stream stream, byte[] bytes) {
    return true;
  }

  /**
   * Called with each line that the command writes, without its end; a line of more than 64 KiB
   * comes in pieces, and a last line without an end comes when the command has ended.
   */
  default void line(Stream stream, String line) {}

  /** Called last, with what {@link CommandRunner#run} returns next. */
  default void ended(CommandResult result) {}
}
