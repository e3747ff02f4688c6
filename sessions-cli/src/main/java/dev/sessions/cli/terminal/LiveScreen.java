package dev.sessions.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A screen that is drawn again and again in place, on the terminal's alternate screen; closing it
 * gives the terminal back as it was.
 */
public final class LiveScreen implements AutoCloseable {
  private static final String ESC = "\u001b[";

  /** The alternate screen, no cursor, and long lines cut instead of wrapped. */
  private static final String ENTER = ESC + "?1049h" + ESC + "?25l" + ESC + "?7l";

  private static final String LEAVE = ESC + "?7h" + ESC + "?25h" + ESC + "?1049l";
  private static final String HOME = ESC + "H";
  private static final String ERASE_LINE = ESC + "K";
  private static final String ERASE_BELOW = ESC + "J";

  private final PrintStream out;

  /** Takes the terminal that standard output is. */
  public LiveScreen(CliEnvironment environment) {
    this.out = environment.out();
    out.print(ENTER);
    out.flush();
  }

  /**
   * Draws lines. If the screen has no room for all of them, the last lines of the body give way,
   * and then the first of the foot: one line too many would scroll the screen.
   *
   * @param body what may be cut
   * @param foot what is shown below it
   * @param rows how many lines the terminal has at present
   */
  public void show(List<String> body, List<String> foot, int rows) {
    List<String> lines = new ArrayList<>(body);
    int room = rows - foot.size();
    if (body.size() > room) {
      lines = new ArrayList<>(body.subList(0, Math.max(0, room - 1)));
      if (room > 0) {
        lines.add("... and " + (body.size() - room + 1) + " more");
      }
    }
    lines.addAll(foot.subList(Math.max(0, foot.size() - rows), foot.size()));
    // A line is erased before it is written: behind a full one, its last character would go.
    String frame = ERASE_LINE + String.join("\r\n" + ERASE_LINE, lines);
    out.print(HOME + frame + (lines.size() < rows ? "\r\n" + ERASE_BELOW : ""));
    out.flush();
  }

  @Override
  public void close() {
    out.print(LEAVE);
    out.flush();
  }
}
