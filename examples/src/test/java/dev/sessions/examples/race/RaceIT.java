package dev.sessions.examples.race;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.Decision;
import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.examples.endtoend.Workplace.Window;
import dev.sessions.examples.faults.Leftovers;
import dev.sessions.examples.race.Tool.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight tools launch one layout at the same moment, by each policy, where the session is there and
 * where it is not. {@code -Dsessions.race.rounds=50} makes that many rounds with each.
 */
@Timeout(3600)
class RaceIT {
  private static final int TOOLS = 8;
  private static final int ROUNDS = Integer.getInteger("sessions.race.rounds", 2);
  private static final LayoutConfig DEV = layout("dev", "a", "b");

  @RegisterExtension final Workplace place = new Workplace();

  private interface Race {
    List<Report> run(ConflictPolicy policy) throws Exception;
  }

  @Tag("faults")
  @ParameterizedTest
  @EnumSource
  void enginesInOneProcess(ConflictPolicy policy) throws Exception {
    rounds("engines", policy, this::engines);
  }

  @Tag("faults")
  @ParameterizedTest
  @EnumSource
  void processesOfTheirOwn(ConflictPolicy policy) throws Exception {
    rounds("processes", policy, this::processes);
  }

  private void rounds(String tools, ConflictPolicy policy, Race race) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      round(policy, round % 2 == 1, race);
      place.killServer();
    }
    System.out.println("race of " + tools + ", " + policy.word() + ": " + ROUNDS + " rounds held");
  }

  /** The everyday build's share: the two policies with most to lose. */
  @ParameterizedTest
  @EnumSource(names = {"RESTART", "MERGE_OVERWRITE"})
  void oneRound(ConflictPolicy policy) throws Exception {
    round(policy, true, this::engines);
  }

  private List<Report> engines(ConflictPolicy policy) throws Exception {
    CyclicBarrier start = new CyclicBarrier(TOOLS);
    ExecutorService tools = Executors.newFixedThreadPool(TOOLS);
    try {
      List<Future<Report>> launches = new ArrayList<>();
      for (int i = 0; i < TOOLS; i++) {
        launches.add(tools.submit(() -> Tool.launch(place, DEV, policy, start)));
      }
      List<Report> reports = new ArrayList<>();
      for (Future<Report> launch : launches) {
        reports.add(launch.get());
      }
      return reports;
    } finally {
      tools.shutdownNow();
    }
  }

  /** What a process reports is its JSON and its exit code. */
  private List<Report> processes(ConflictPolicy policy) {
    place.layouts("dev.json", DEV);
    List<Workplace.Started> started =
        IntStream.range(0, TOOLS)
            .mapToObj(
                i -> place.start(place.typed("run", "dev.json", "--json", "-c", policy.word())))
            .toList();
    return started.stream().map(tool -> ProcessReport.of(tool.end())).toList();
  }

  private void round(ConflictPolicy policy, boolean existing, Race race) throws Exception {
    place.tmux("new-session", "-d", "-s", "dev-canary", "-n", "a", "exec sleep 600");
    if (existing) {
      Tool.launch(place, DEV, ConflictPolicy.ERROR, new CyclicBarrier(1));
    }
    List<Window> before = place.windows();

    List<Report> reports = race.run(policy);

    String round = policy + (existing ? " on an existing session: " : ": ") + reports;
    List<Window> after = place.windows();
    assertThat(of("dev-canary", after)).describedAs(round).isEqualTo(of("dev-canary", before));
    Map<String, List<String>> sessions = new TreeMap<>();
    after.stream()
        .filter(window -> !window.session().equals("dev-canary"))
        .forEach(
            window ->
                sessions
                    .computeIfAbsent(window.session(), name -> new ArrayList<>())
                    .add(window.name()));
    // Whole, nothing twice, nothing half made, no staging session.
    assertThat(sessions.values())
        .describedAs(round + sessions)
        .allSatisfy(names -> assertThat(names).containsExactlyInAnyOrder("a", "b"));
    assertThat(sessions.keySet()).describedAs(round).isEqualTo(promised(policy, existing));
    Set<String> ids = after.stream().map(Window::sessionId).collect(Collectors.toSet());
    assertReports(policy, existing, reports, ids, of("dev", before), of("dev", after), round);
    assertNothingLeft(round);
  }

  /** What a tool could not clear away, for another was still at work on it, the next one does. */
  private void assertNothingLeft(String round) throws Exception {
    Report next =
        Tool.launch(place, layout("next", "n"), ConflictPolicy.ERROR, new CyclicBarrier(1));
    assertThat(next.failure()).describedAs(round).isEmpty();
    Leftovers left = new Leftovers(place);
    assertThat(left.launchesWithFiles()).describedAs(round).isEqualTo(left.launchesThatStand());
    Workplace.until("processes in windows only", () -> left.processesWithoutWindow().isEmpty());
  }

  private static List<Window> of(String session, List<Window> windows) {
    return windows.stream().filter(window -> window.session().equals(session)).toList();
  }

  private static Set<String> promised(ConflictPolicy policy, boolean existing) {
    if (policy != ConflictPolicy.RENAME) {
      return Set.of("dev");
    }
    int last = existing ? TOOLS : TOOLS - 1;
    Set<String> names =
        IntStream.rangeClosed(1, last).mapToObj(i -> "dev_" + i).collect(Collectors.toSet());
    names.add("dev");
    return names;
  }

  private static void assertReports(
      ConflictPolicy policy,
      boolean existing,
      List<Report> reports,
      Set<String> ids,
      List<Window> before,
      List<Window> after,
      String round) {
    long made = reports.stream().filter(report -> did(report, Decision.CREATE)).count();
    List<ErrorCode> failures =
        reports.stream().flatMap(report -> report.failure().stream()).distinct().toList();
    switch (policy) {
      case ERROR -> {
        assertThat(made).describedAs(round).isEqualTo(existing ? 0 : 1);
        assertThat(failures).describedAs(round).containsExactly(StandardErrorCode.CONFLICT);
      }
      case SKIP -> {
        assertThat(made).describedAs(round).isEqualTo(existing ? 0 : 1);
        assertThat(failures).describedAs(round).isEmpty();
      }
      case RENAME -> {
        assertThat(made).describedAs(round).isEqualTo(TOOLS);
        assertThat(reports).describedAs(round).extracting(Report::name).doesNotHaveDuplicates();
      }
      case RESTART -> {
        // While old processes end, another tool may replace what is new, again and again.
        assertThat(failures)
            .describedAs(round)
            .isSubsetOf(StandardErrorCode.STALE_PLAN, StandardErrorCode.NAME_TAKEN);
        assertThat(reports.stream().filter(Report::succeeded).flatMap(r -> r.session().stream()))
            .describedAs(round)
            .containsAnyElementsOf(ids);
        assertThat(after.stream().filter(before::contains)).describedAs(round).isEmpty();
      }
      case MERGE_OVERWRITE ->
          // A tool whose windows another one has replaced before it could look says they are gone.
          assertThat(failures)
              .describedAs(round)
              .isSubsetOf(
                  StandardErrorCode.STALE_PLAN,
                  StandardErrorCode.NAME_TAKEN,
                  StandardErrorCode.LAUNCH_FAILED);
      case MERGE_SKIP -> {
        assertThat(made).describedAs(round).isEqualTo(existing ? 0 : 1);
        assertThat(failures).describedAs(round).isSubsetOf(StandardErrorCode.STALE_PLAN);
        if (existing) {
          assertThat(after).describedAs(round).isEqualTo(before);
        }
      }
    }
    if (policy != ConflictPolicy.RESTART) {
      assertThat(reports.stream().flatMap(report -> report.session().stream()))
          .describedAs("what is reported to stand does: " + round)
          .allMatch(ids::contains);
    }
  }

  private static boolean did(Report report, Decision decision) {
    return report.succeeded() && report.decision().filter(decision::equals).isPresent();
  }
}
