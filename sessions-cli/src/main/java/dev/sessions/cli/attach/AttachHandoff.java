package dev.sessions.cli.attach;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ShellQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Leaves the attach command in a file for the launcher, which runs it in place of itself once this
 * JVM has ended: no JVM stays behind while a person is attached.
 */
public final class AttachHandoff implements AttachRunner {
  private final Path file;

  /**
   * Creates a handoff.
   *
   * @param file a file that is there already, that only this user can read, and that is empty
   */
  public AttachHandoff(Path file) {
    this.file = file;
  }

  @Override
  public int attach(List<String> argv, Map<String, String> environment) {
    try {
      Files.writeString(
          file,
          ShellQuote.command(argv) + "\n",
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);
      return 0;
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.INTERNAL, "cannot hand the attach command over: " + e, Map.of(), e);
    }
  }
}
