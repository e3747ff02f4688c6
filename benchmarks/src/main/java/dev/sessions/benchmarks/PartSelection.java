package dev.sessions.benchmarks;

import dev.sessions.benchmarks.part.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Selects the parts to run by the names that the user has given. */
final class PartSelection {
  private PartSelection() {}

  /**
   * Returns the selected parts in the order in which they run.
   *
   * @param selection names separated by commas; {@code true} or nothing for the default parts,
   *     {@code all} for all parts
   * @param parts all parts
   * @throws IllegalArgumentException if a name is unknown
   */
  static List<Part> of(String selection, List<Part> parts) {
    if (selection.isEmpty() || selection.equals("true")) {
      return parts.stream().filter(Part::byDefault).toList();
    }
    if (selection.equals("all")) {
      return parts;
    }
    List<String> names = new ArrayList<>(Arrays.asList(selection.split(",")));
    List<Part> selected = parts.stream().filter(part -> names.contains(part.name())).toList();
    selected.forEach(part -> names.removeIf(part.name()::equals));
    if (!names.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown part '"
              + names.get(0)
              + "'; the parts are "
              + parts.stream().map(Part::name).collect(Collectors.joining(", "))
              + "; 'all' selects all of them");
    }
    return selected;
  }
}
