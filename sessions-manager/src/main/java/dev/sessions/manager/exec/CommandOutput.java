package dev.sessions.manager.exec;

import java.util.Objects;

/**
 * What a command wrote to one of its outputs.
 *
 * @param text the end of it, read as UTF-8; what is not UTF-8 is shown as U+FFFD
 * @param bytes how much it wrote in all
 * @param complete whether the text is all of it
 */
public record CommandOutput(String text, long bytes, boolean complete) {

  /** Of a command that never ran. */
  static final CommandOutput NONE = new CommandOutput("", 0, true);

  /** Checks the output. */
  public CommandOutput {
    Objects.requireNonNull(text, "text");
  }
}
