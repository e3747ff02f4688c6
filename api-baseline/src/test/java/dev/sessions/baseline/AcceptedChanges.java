package dev.sessions.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The reviewed list of breaking changes, each with its reason. */
final class AcceptedChanges {
  private AcceptedChanges() {}

  /**
   * Reads the list.
   *
   * @throws IllegalArgumentException for a line without a reason, with its number
   */
  static Set<String> read(Path file) throws IOException {
    Set<String> changes = new TreeSet<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int bar = line.indexOf('|');
      if (bar < 1 || line.substring(bar + 1).isBlank()) {
        throw new IllegalArgumentException(
            file.getFileName() + ":" + number + ": write 'CHANGE PLACE | why it was accepted'");
      }
      changes.add(line.substring(0, bar).strip());
    }
    return changes;
  }
}
