package dev.sessions.cli.follow;

import dev.sessions.reporting.VisibleText;
import java.util.List;

/**
 * Finds what has come to a terminal since the reading before. The last line may still grow, so its
 * end is written when the next one begins. What a program draws anew is written anew.
 */
public final class FollowedText {
  private List<String> before = List.of();
  private boolean lineIsOpen;

  /** Returns the last lines of the first reading. */
  public String start(List<String> now, int lines) {
    before = List.copyOf(now);
    return lines(now.subList(Math.max(0, now.size() - lines), now.size()));
  }

  /** Returns what is to be written after another reading. */
  public String add(List<String> now) {
    int shift = 0;
    while (shift < before.size() && !goesOn(shift, now)) {
      shift++;
    }
    int known = before.size() - shift;
    String grown = "";
    if (known > 0) {
      grown = grown(before.get(before.size() - 1), now.get(known - 1));
    }
    String added = grown + lines(now.subList(known, now.size()));
    before = List.copyOf(now);
    return added;
  }

  /** A line that has been ended already is written anew. */
  private String grown(String before, String now) {
    if (lineIsOpen || before.equals(now)) {
      return VisibleText.of(now.substring(before.length()));
    }
    return lines(List.of(now));
  }

  /** Returns the end of the last line, if it is open. */
  public String end() {
    boolean open = lineIsOpen;
    lineIsOpen = false;
    return open ? "\n" : "";
  }

  /** Returns whether a reading begins with the one before, but for so many lines that are gone. */
  private boolean goesOn(int shift, List<String> now) {
    int known = before.size() - shift;
    return known <= now.size()
        && before.subList(shift, before.size() - 1).equals(now.subList(0, known - 1))
        && now.get(known - 1).startsWith(before.get(before.size() - 1));
  }

  private String lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(lineIsOpen ? "\n" : "").append(VisibleText.of(line));
      lineIsOpen = true;
    }
    return text.toString();
  }
}
