package dev.sessions.conflict;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds the first free of {@code name_1}, {@code name_2}, and so on.
 *
 * <p>It remembers for each name where it stopped. That is right because names only ever become
 * taken, and it keeps the cost linear: a taken name is a suffixed form of one name only, so it is
 * passed over once.
 */
final class FreeNames {
  private final Predicate<String> taken;
  private final Map<String, Integer> nextSuffix = new HashMap<>();

  /** Makes a finder; a name that is taken must stay so. */
  FreeNames(Predicate<String> taken) {
    this.taken = taken;
  }

  /** Returns the first free suffixed form of a name. */
  String next(String name) {
    int suffix = nextSuffix.getOrDefault(name, 1);
    while (taken.test(name + "_" + suffix)) {
      suffix++;
    }
    nextSuffix.put(name, suffix);
    return name + "_" + suffix;
  }
}
