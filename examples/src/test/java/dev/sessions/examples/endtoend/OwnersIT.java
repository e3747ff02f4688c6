package dev.sessions.examples.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose a session or pane is: every rule of it, on a real tmux, as the table says. */
@Timeout(120)
class OwnersIT {
  private static final Path TABLE = Path.of("src/test/resources/owners.txt");

  @RegisterExtension final Workplace place = new Workplace();

  static List<String> scenarios() throws IOException {
    return List.copyOf(table().keySet());
  }

  /** Returns the rows of each scenario, with one blank for many. */
  private static Map<String, List<String>> table() throws IOException {
    Map<String, List<String>> scenarios = new LinkedHashMap<>();
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      String row = line.strip().replaceAll(" +", " ");
      if (row.startsWith("== ")) {
        rows = new ArrayList<>();
        scenarios.put(row.substring(3), rows);
      } else if (!row.isEmpty() && !row.startsWith("#")) {
        rows.add(row);
      }
    }
    return scenarios;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theTableSaysWhatComesOfIt(String scenario) throws IOException {
    List<String> rows = table().get(scenario);

    List<String> observed = new OwnerTable(place).observed(rows);

    assertThat(String.join("\n", observed)).isEqualTo(String.join("\n", rows));
  }
}
