package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Figure;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.micro.PlannerBenchmark;
import dev.sessions.benchmarks.micro.ScriptBenchmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the planner and the compiler grow: each size beside half of it, by JMH. */
public final class PlanPart implements Part {
  private static final double GOAL = 2.2;
  private static final Map<String, String> KINDS = kinds();

  private final List<Integer> names;
  private final List<Integer> windows;

  /** Takes how many names are planned, and how many windows compiled. */
  public PlanPart(List<Integer> names, List<Integer> windows) {
    this.names = List.copyOf(names);
    this.windows = List.copyOf(windows);
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("different", "all different");
    kinds.put("same", "all the same");
    kinds.put("half", "half of them taken");
    return kinds;
  }

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public void run(int rounds, Findings found) throws IOException {
    Map<Map<String, String>, Double> planned =
        MicroRun.of(
            PlannerBenchmark.class,
            Map.of("names", withHalves(names), "kind", KINDS.keySet().toArray(new String[0])));
    Table plans = new Table(header("names to plan", names));
    List<Double> doublings = new ArrayList<>();
    KINDS.forEach(
        (kind, words) -> {
          List<String> cells = new ArrayList<>(List.of(words));
          for (int size : names) {
            double whole = planned.get(key(size, kind));
            double doubling = whole / planned.get(key(size / 2, kind));
            doublings.add(doubling);
            cells.add(Figure.time(whole) + " (" + Figure.ratio(doubling) + ")");
          }
          plans.row(cells);
        });
    found.add(plans);
    double worst = doublings.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    found.add(Goal.ratio("plan of twice the names, the worst case", GOAL, worst));
    compile(found);
    found.say("In brackets: how many times what half of it takes.");
  }

  private void compile(Findings found) throws IOException {
    Map<Map<String, String>, Double> compiled =
        MicroRun.of(ScriptBenchmark.class, Map.of("windows", withHalves(windows)));
    List<String> cells = new ArrayList<>(List.of("one session's script"));
    for (int size : windows) {
      double whole = compiled.get(Map.of("windows", "" + size));
      double half = compiled.get(Map.of("windows", "" + size / 2));
      cells.add(Figure.time(whole) + " (" + Figure.ratio(whole / half) + ")");
    }
    found.add(new Table(header("windows to compile", windows)).row(cells));
  }

  private static Map<String, String> key(int names, String kind) {
    return Map.of("names", Integer.toString(names), "kind", kind);
  }

  private static List<String> header(String first, List<Integer> sizes) {
    List<String> header = new ArrayList<>(List.of(first));
    sizes.forEach(size -> header.add(Figure.count(size)));
    return header;
  }

  private static String[] withHalves(List<Integer> sizes) {
    return sizes.stream()
        .flatMap(size -> List.of(size / 2, size).stream())
        .distinct()
        .map(String::valueOf)
        .toArray(String[]::new);
  }
}
