package dev.sessions.benchmarks;

import dev.sessions.benchmarks.part.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Chooses parts by what the user wrote. */
final class Choice {
  private Choice() {}

  /**
   * Returns the chosen parts in the order in which they run.
   *
   * @param chosen names with commas between them; {@code true} or nothing for the usual ones,
   *     {@code all} for every one
   * @throws IllegalArgumentException where there is no part of a name
   */
  static List<Part> of(String chosen, List<Part> parts) {
    if (chosen.isEmpty() || chosen.equals("true")) {
      return parts.stream().filter(Part::byDefault).toList();
    }
    if (chosen.equals("all")) {
      return parts;
    }
    List<String> names = new ArrayList<>(Arrays.asList(chosen.split(",")));
    List<Part> found = parts.stream().filter(part -> names.contains(part.name())).toList();
    found.forEach(part -> names.removeIf(part.name()::equals));
    if (!names.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no part '"
              + names.get(0)
              + "'; there are "
              + parts.stream().map(Part::name).collect(Collectors.joining(", "))
              + ", and all for every one");
    }
    return found;
  }
}
