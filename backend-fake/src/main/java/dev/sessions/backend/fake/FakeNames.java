package dev.sessions.backend.fake;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.NameRule;
import java.util.Arrays;
import java.util.List;

/** The fake's rule for session names: blanks, dots and colons become {@code _}. */
final class FakeNames {
  private FakeNames() {}

  static String stored(String requested) {
    return requested.replaceAll("[.:\\s]", "_");
  }

  /**
   * Returns the stored names of a comma-separated list.
   *
   * @throws SessionException {@code INVALID_OPTION} if a name breaks {@link NameRule}
   */
  static List<String> listed(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(",", -1))
        .map(String::strip)
        .map(FakeNames::checked)
        .map(FakeNames::stored)
        .distinct()
        .toList();
  }

  private static String checked(String name) {
    NameRule.broken(name)
        .ifPresent(
            why -> {
              throw new SessionException(
                  StandardErrorCode.INVALID_OPTION,
                  "the option 'sessions' of the backend 'fake': the name '" + name + "' " + why);
            });
    return name;
  }
}
