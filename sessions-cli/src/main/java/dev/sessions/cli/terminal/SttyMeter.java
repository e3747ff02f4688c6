package dev.sessions.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks {@code stty} for the size of the terminal: Java cannot, nor does it know of the signal that
 * says that the size has changed. It takes about two milliseconds.
 */
public final class SttyMeter implements TerminalMeter {
  private static final File TERMINAL = new File("/dev/tty");
  private static final Pattern ROWS_AND_COLUMNS =
      Pattern.compile("([1-9]\\d{0,4}) ([1-9]\\d{0,4})\\s*");
  private static final long PATIENCE_MILLIS = 500;

  @Override
  public Terminal measure(Terminal last) {
    Matcher size = ROWS_AND_COLUMNS.matcher(answer());
    return size.matches()
        ? last.withSize(Integer.parseInt(size.group(2)), Integer.parseInt(size.group(1)))
        : last;
  }

  private static String answer() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL)
              .redirectError(Redirect.DISCARD)
              .start();
      try {
        return stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
            ? new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            : "";
      } finally {
        stty.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } catch (IOException e) {
      // There is no such program, or no terminal.
      return "";
    }
  }
}
