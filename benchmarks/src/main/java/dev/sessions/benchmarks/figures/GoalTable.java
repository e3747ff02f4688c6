package dev.sessions.benchmarks.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of all goals. A run that measures some of them leaves the others' rows as they are. */
public final class GoalTable {
  private static final List<String> HEADER = List.of("goal", "figure", "", "measured");

  private GoalTable() {}

  /** Returns the table with these goals in it, each in the place of the row that it had. */
  public static String with(String before, List<Goal> goals, LocalDate day) {
    Map<String, List<String>> rows = rows(before);
    for (Goal goal : goals) {
      rows.put(
          goal.wanted(),
          List.of(goal.wanted(), goal.figure(), goal.met() ? "met" : "**missed**", day.toString()));
    }
    Table table = new Table(HEADER);
    rows.values().forEach(table::row);
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
