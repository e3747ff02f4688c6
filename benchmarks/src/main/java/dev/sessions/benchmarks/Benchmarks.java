package dev.sessions.benchmarks;

import dev.sessions.benchmarks.contender.Peer;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.part.GrowthPart;
import dev.sessions.benchmarks.part.JmhSettings;
import dev.sessions.benchmarks.part.LaunchPart;
import dev.sessions.benchmarks.part.MemoryPart;
import dev.sessions.benchmarks.part.NotificationPart;
import dev.sessions.benchmarks.part.Part;
import dev.sessions.benchmarks.part.PartResult;
import dev.sessions.benchmarks.part.PlanPart;
import dev.sessions.benchmarks.part.StartPart;
import dev.sessions.benchmarks.part.StatusPart;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Runs the benchmarks, prints their results, and writes them to {@code docs/benchmarks.md}. The
 * current directory must be the root of the repository, as it is when the build starts this class.
 */
public final class Benchmarks {
  private static final Shape ONE_BY_TEN = new Shape(1, 10);
  private static final Shape ONE_BY_HUNDRED = new Shape(1, 100);
  private static final Shape TWENTY_BY_TEN = new Shape(20, 10);
  private static final Shape HUNDRED_BY_TEN = new Shape(100, 10);
  private static final int WARM_UPS = 20;
  private static final int TERMINATED = 143;

  private Benchmarks() {}

  /**
   * Runs the selected parts. A part that fails is reported, and the others are run all the same.
   *
   * @param arguments the parts, see {@link PartSelection}, and the number of rounds
   * @throws IOException if the document or the sandboxes cannot be prepared
   */
  public static void main(String[] arguments) throws IOException {
    SessionsCommand command = new SessionsCommand(Path.of("sessions").toAbsolutePath());
    List<Part> all = parts(command);
    List<Part> parts;
    int rounds;
    try {
      parts = PartSelection.of(arguments[0], all);
      rounds = rounds(arguments[1]);
    } catch (IllegalArgumentException e) {
      System.err.println("benchmarks: " + e.getMessage());
      System.exit(2);
      return;
    }
    List<Goal> goals = all.stream().flatMap(part -> part.goals().stream()).toList();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Report report = new Report(Path.of("docs", "benchmarks.md"), today, goals);
    report.requireRegions(parts.stream().map(Part::name).toList());
    endWithParent();
    Sandbox.removeLeftovers();
    command.warmUp();
    String machine = Machine.description();
    System.out.println(machine);
    report.machine(machine);
    boolean failed = false;
    for (Part part : parts) {
      try {
        measure(part, rounds, report);
      } catch (IOException | RuntimeException e) {
        // The other parts take minutes each: one failure must not lose their results.
        System.err.println(
            "benchmarks: the part '" + part.name() + "' failed; its tables are unchanged");
        e.printStackTrace();
        failed = true;
      }
    }
    System.exit(failed ? 1 : 0);
  }

  /** Ends this JVM when the build ends: a build that gets a TERM does not pass it on. */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(TERMINATED)));
  }

  private static void measure(Part part, int rounds, Report report) throws IOException {
    String conditions = conditions(part, rounds);
    long start = System.nanoTime();
    PartResult result = new PartResult();
    part.run(rounds, result);
    report.part(part.name(), result, conditions);
    System.out.println("== " + part.name() + "\n\n" + result.text());
    for (Goal.Outcome outcome : result.outcomes()) {
      System.out.println(
          (outcome.met() ? "met     " : "missed  ") + outcome.goal() + ": " + outcome.figure());
    }
    System.out.println("took " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s\n");
  }

  /** Returns all parts. */
  static List<Part> parts(SessionsCommand command) {
    List<Shape> shapes = List.of(ONE_BY_TEN, ONE_BY_HUNDRED, TWENTY_BY_TEN, HUNDRED_BY_TEN);
    return List.of(
        new StartPart(command, Peer.ALL),
        new LaunchPart(command, shapes, Peer.ALL, WARM_UPS),
        new StatusPart(command, List.of(ONE_BY_TEN, HUNDRED_BY_TEN), WARM_UPS),
        new NotificationPart(command, new Shape(1, 200), Duration.ofSeconds(10)),
        new MemoryPart(command, List.of(ONE_BY_TEN, ONE_BY_HUNDRED, HUNDRED_BY_TEN), Peer.ALL),
        new PlanPart(
            List.of(1_000, 10_000, 100_000, 1_000_000),
            List.of(2_000, 20_000),
            List.of(10, 100, 1_000),
            new JmhSettings(1, 4, 5, 500)),
        new GrowthPart(command, List.of(100, 500, 1_000, 2_000, 5_000), WARM_UPS));
  }

  private static int rounds(String text) {
    if (!text.matches("[1-9][0-9]{0,2}")) {
      throw new IllegalArgumentException(
          "the number of rounds must be from 1 to 999, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static String conditions(Part part, int rounds) throws IOException {
    String command =
        "./mvnw -q -pl benchmarks -am package -DskipTests -Dbenchmarks=%s -Drounds=%d"
            .formatted(part.name(), rounds);
    return "%d rounds, load average before the run %s;\n`%s`."
        .formatted(rounds, Machine.load(), command);
  }
}
