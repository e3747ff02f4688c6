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

/** How the time of planning and compiling grows: each size compared with half of it, by JMH. */
public final class PlanPart implements Part {
  private static final Goal GOAL = Goal.ratio("planning twice the names, worst case", 2.2);
  private static final Map<String, String> KINDS = kinds();

  private static final List<ConflictPolicy> POLICIES =
      List.of(ConflictPolicy.RESTART, ConflictPolicy.MERGE_OVERWRITE, ConflictPolicy.MERGE_SKIP);

  private final List<Integer> names;
  private final List<Integer> sessions;
  private final List<Integer> windows;
  private final JmhSettings settings;

  /**
   * Creates the part.
   *
   * @param names how many names are planned
   * @param sessions how many sessions are planned down to their windows
   * @param windows how many windows are compiled
   * @param settings how JMH measures
   */
  public PlanPart(
      List<Integer> names, List<Integer> sessions, List<Integer> windows, JmhSettings settings) {
    this.settings = settings;
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
  public void run(int rounds, PartResult result) throws IOException {
    List<Double> doublings = new ArrayList<>();
    Map<Map<String, String>, Double> planned =
        JmhRun.of(
            NamePlannerBenchmark.class,
            Map.of("names", withHalves(names), "kind", KINDS.keySet().toArray(new String[0])),
            settings);
    Table plans = new Table(header("names to plan", names));
    KINDS.forEach((kind, words) -> plans.row(row(words, "kind", kind, names, planned, doublings)));
    result.add(plans);
    Map<Map<String, String>, Double> whole =
        JmhRun.of(
            LaunchPlanBenchmark.class,
            Map.of(
                "names",
                withHalves(sessions),
                "policy",
                POLICIES.stream().map(ConflictPolicy::name).toArray(String[]::new)),
            settings);
    Table launches =
        new Table(header("sessions of two tabs to plan, half of them running", sessions));
    for (ConflictPolicy policy : POLICIES) {
      String words = "`" + policy.word() + "`";
      launches.row(row(words, "policy", policy.name(), sessions, whole, doublings));
    }
    result.add(launches);
    double worst = doublings.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    result.add(GOAL.outcome(worst));
    compile(result);
    result.addText(settings.description() + " In brackets: the ratio to half the size.");
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

  private void compile(PartResult result) throws IOException {
    Map<Map<String, String>, Double> compiled =
        JmhRun.of(ScriptBenchmark.class, Map.of("windows", withHalves(windows)), settings);
    List<String> cells = new ArrayList<>(List.of("one session's script"));
    for (int size : windows) {
      double whole = compiled.get(Map.of("windows", "" + size));
      double half = compiled.get(Map.of("windows", "" + size / 2));
      cells.add(Format.time(whole) + " (" + Format.ratio(whole / half) + ")");
    }
    result.add(new Table(header("windows to compile", windows)).row(cells));
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
