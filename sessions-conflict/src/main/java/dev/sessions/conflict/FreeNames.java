package dev.sessions.conflict;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Takes the first free of {@code name_1}, {@code name_2}, and so on.
 *
 * <p>It remembers for each name where it stopped. That is right because names only ever become
 * taken, and it keeps the cost linear: a taken name is a suffixed form of one name only, so it is
 * passed over once.
 */
final class FreeNames {
  private final Predicate<String> take;
  private final Map<String, Integer> lastSuffix = new HashMap<>();

  /**
   * Creates a finder.
   *
   * @param take takes a name and returns true, or returns false if it is taken, and stays so
   */
  FreeNames(Predicate<String> take) {
    this.take = take;
  }

  /** Takes the first free suffixed form of a name, and returns it. */
  String take(String name) {
    int suffix = lastSuffix.getOrDefault(name, 0);
    String form;
    do {
      suffix++;
      form = name + "_" + suffix;
    } while (!take.test(form));
    lastSuffix.put(name, suffix);
    return form;
  }
}
