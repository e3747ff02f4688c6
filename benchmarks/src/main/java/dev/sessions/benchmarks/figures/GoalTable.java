package dev.sessions.benchmarks.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of all goals. A run that measures some of them leaves the rows of the others alone. */
public final class GoalTable {
  private static final List<String> HEADER = List.of("goal", "figure", "", "measured");

  private final List<String> descriptions;

  /** Creates the table of these goals, with a row for each, measured or not. */
  public GoalTable(List<Goal> goals) {
    descriptions = goals.stream().map(Goal::description).toList();
  }

  /**
   * Returns the table with new outcomes in it.
   *
   * @param before the text of the table so far, or an empty text
   * @param outcomes replace the rows of their goals
   * @param day when the outcomes were measured
   */
  public String with(String before, List<Goal.Outcome> outcomes, LocalDate day) {
    Map<String, List<String>> rows = rows(before);
    for (Goal.Outcome outcome : outcomes) {
      rows.put(
          outcome.goal(),
          List.of(
              outcome.goal(),
              outcome.figure(),
              outcome.met() ? "met" : "**missed**",
              day.toString()));
    }
    Table table = new Table(HEADER);
    for (String goal : descriptions) {
      table.row(rows.getOrDefault(goal, List.of(goal, "", "not measured", "")));
    }
    return table.text();
  }

  private static Map<String, List<String>> rows(String table) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    table
        .lines()
        .skip(2)
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
        .filter(cells -> cells.size() == HEADER.size())
        .forEach(cells -> rows.put(cells.get(0), cells));
    return rows;
  }
}
