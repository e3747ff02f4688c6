package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Peer;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The peak memory of the command and of its peers. */
public final class MemoryPart implements Part {
  private static final Goal GOAL = Goal.memory("peak memory of the command", 100_000_000);
  private static final int MAX_ROUNDS = 3;
  private static final Shape SMALL = new Shape(1, 10);

  private final SessionsCommand command;
  private final List<Shape> shapes;
  private final List<Peer> peers;

  /**
   * Creates the part.
   *
   * @param command the command that is measured
   * @param shapes what the command launches, and then reads the status of
   * @param peers the tools to compare with, if they are installed
   */
  public MemoryPart(SessionsCommand command, List<Shape> shapes, List<Peer> peers) {
    this.command = command;
    this.shapes = List.copyOf(shapes);
    this.peers = List.copyOf(peers);
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public List<Goal> goals() {
    return List.of(GOAL);
  }

  @Override
  public void run(int rounds, PartResult result) throws IOException {
    Map<String, Samples> peaks = new LinkedHashMap<>();
    int few = Math.min(rounds, MAX_ROUNDS);
    for (int round = 0; round < few; round++) {
      for (Shape shape : shapes) {
        measureCommand(shape, peaks);
      }
    }
    Comparison installed = new Comparison(Comparison.NO_BUDGET);
    for (Peer peer : peers) {
      if (peer.isAvailable()) {
        installed.addOptional("`" + peer.program() + "` of " + SMALL, () -> peak(peer));
      }
    }
    double largest = peaks.values().stream().mapToDouble(Samples::median).max().orElseThrow();
    result.add(GOAL.outcome(largest));
    Table table = new Table("peak memory", "median");
    peaks.putAll(installed.run(few));
    peaks.forEach((name, samples) -> table.row(name, cell(samples)));
    result.add(table);
  }

  private void measureCommand(Shape shape, Map<String, Samples> peaks) throws IOException {
    try (Sandbox sandbox = Sandbox.open(shape.windows())) {
      long run = sandbox.peakMemory(command.run(shape, sandbox).get(0));
      add(peaks, "`sessions run` of " + shape, run);
      sandbox.awaitReady();
      long status = sandbox.peakMemory(command.line(sandbox, "status"));
      add(peaks, "`sessions status` of " + Format.count(shape.windows()) + " panes", status);
    }
  }

  private static double peak(Peer peer) throws IOException {
    try (Sandbox sandbox = Sandbox.open(SMALL.windows())) {
      List<List<String>> lines = peer.commandLines().orElseThrow().write(SMALL, sandbox);
      long peak = sandbox.peakMemory(lines.get(0));
      sandbox.awaitReady();
      return peak;
    }
  }

  private static String cell(Samples samples) {
    return samples.count() == 0 ? "failed: " + samples.failures() : Format.memory(samples.median());
  }

  private static void add(Map<String, Samples> peaks, String name, long bytes) {
    peaks.computeIfAbsent(name, key -> new Samples()).add(bytes);
  }
}
