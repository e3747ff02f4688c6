package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.micro.LaunchPlanBenchmark;
import dev.sessions.benchmarks.micro.NamePlannerBenchmark;
import dev.sessions.benchmarks.micro.ScriptBenchmark;
import dev.sessions.conflict.ConflictPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the planner and the compiler grow: each size beside half of it, by JMH. */
public final class PlanPart implements Part {
  private static final Goal GOAL = Goal.ratio("plan of twice the names, the worst case", 2.2);
  private static final Map<String, String> KINDS = kinds();

  private static final List<ConflictPolicy> POLICIES =
      List.of(ConflictPolicy.RESTART, ConflictPolicy.MERGE_OVERWRITE, ConflictPolicy.MERGE_SKIP);

  private final List<Integer> names;
  private final List<Integer> sessions;
  private final List<Integer> windows;
  private final Pace pace;

  /** Takes how many names and how many sessions are planned, and how many windows compiled. */
  public PlanPart(List<Integer> names, List<Integer> sessions, List<Integer> windows, Pace pace) {
    this.pace = pace;
    this.names = List.copyOf(names);
    this.sessions = List.copyOf(sessions);
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
  public List<Goal> goals() {
    return List.of(GOAL);
  }

  @Override
  public void run(int rounds, Findings found) throws IOException {
    List<Double> doublings = new ArrayList<>();
    Map<Map<String, String>, Double> planned =
        MicroRun.of(
            NamePlannerBenchmark.class,
            Map.of("names", withHalves(names), "kind", KINDS.keySet().toArray(new String[0])),
            pace);
    Table plans = new Table(header("names to plan", names));
    KINDS.forEach((kind, words) -> plans.row(row(words, "kind", kind, names, planned, doublings)));
    found.add(plans);
    Map<Map<String, String>, Double> whole =
        MicroRun.of(
            LaunchPlanBenchmark.class,
            Map.of(
                "names",
                withHalves(sessions),
                "policy",
                POLICIES.stream().map(ConflictPolicy::name).toArray(String[]::new)),
            pace);
    Table launches = new Table(header("sessions of two tabs to plan, half of them run", sessions));
    for (ConflictPolicy policy : POLICIES) {
      String words = "`" + policy.word() + "`";
      launches.row(row(words, "policy", policy.name(), sessions, whole, doublings));
    }
    found.add(launches);
    double worst = doublings.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    found.add(GOAL.outcome(worst));
    compile(found);
    found.say(pace.words() + " In brackets: how many times what half of it takes, measured too.");
  }

  private static List<String> row(
      String words,
      String parameter,
      String value,
      List<Integer> sizes,
      Map<Map<String, String>, Double> medians,
      List<Double> doublings) {
    List<String> cells = new ArrayList<>(List.of(words));
    for (int size : sizes) {
      double all = medians.get(Map.of("names", "" + size, parameter, value));
      double half = medians.get(Map.of("names", "" + size / 2, parameter, value));
      doublings.add(all / half);
      cells.add(Format.time(all) + " (" + Format.ratio(all / half) + ")");
    }
    return cells;
  }

  private void compile(Findings found) throws IOException {
    Map<Map<String, String>, Double> compiled =
        MicroRun.of(ScriptBenchmark.class, Map.of("windows", withHalves(windows)), pace);
    List<String> cells = new ArrayList<>(List.of("one session's script"));
    for (int size : windows) {
      double whole = compiled.get(Map.of("windows", "" + size));
      double half = compiled.get(Map.of("windows", "" + size / 2));
      cells.add(Format.time(whole) + " (" + Format.ratio(whole / half) + ")");
    }
    found.add(new Table(header("windows to compile", windows)).row(cells));
  }

  private static List<String> header(String first, List<Integer> sizes) {
    List<String> header = new ArrayList<>(List.of(first));
    sizes.forEach(size -> header.add(Format.count(size)));
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
