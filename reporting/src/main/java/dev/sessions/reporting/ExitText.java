package dev.sessions.reporting;

import java.util.Map;
import java.util.Optional;

/** Writes an exit code, with the signal that it stands for. */
final class ExitText {
  /** The signals that have the same number on every system (POSIX.1-2017, kill). */
  private static final Map<Integer, String> NAMES =
      Map.of(1, "HUP", 2, "INT", 3, "QUIT", 6, "ABRT", 9, "KILL", 14, "ALRM", 15, "TERM");

  private ExitText() {}

  /** Returns such as {@code 0} or {@code 137 (KILL)}, or empty if the command has not ended. */
  static Optional<String> of(TabReport tab) {
    if (tab.code().isEmpty()) {
      return Optional.empty();
    }
    String code = Integer.toString(tab.code().getAsInt());
    return Optional.of(
        tab.signal().isPresent() ? code + " (" + signal(tab.signal().getAsInt()) + ")" : code);
  }

  /** Returns such as {@code KILL}, or {@code signal 40} where the number has no common name. */
  static String signal(int number) {
    return NAMES.getOrDefault(number, "signal " + number);
  }
}
