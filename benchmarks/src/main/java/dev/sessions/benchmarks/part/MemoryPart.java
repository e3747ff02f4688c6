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

/** How much memory the programs occupy at their most. */
public final class MemoryPart implements Part {
  private static final Goal GOAL = Goal.memory("memory of the command", 100_000_000);
  private static final int MAX_ROUNDS = 3;
  private static final Shape SMALL = new Shape(1, 10);

  private final SessionsCommand command;
  private final List<Shape> shapes;
  private final List<Peer> peers;

  /** Takes what the command launches and looks at, and whose memory stands beside its own. */
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
  public void run(int rounds, Findings found) throws IOException {
    Map<String, Samples> ours = new LinkedHashMap<>();
    int few = Math.min(rounds, MAX_ROUNDS);
    for (int round = 0; round < few; round++) {
      for (Shape shape : shapes) {
        own(shape, ours);
      }
    }
    Race others = new Race(Race.NO_BUDGET);
    for (Peer peer : peers) {
      if (peer.isAvailable()) {
        others.withGuest("`" + peer.program() + "` of " + SMALL, () -> peak(peer));
      }
    }
    double most = ours.values().stream().mapToDouble(Samples::median).max().orElseThrow();
    found.add(GOAL.outcome(most));
    Table table = new Table("occupied at its most", "median");
    ours.putAll(others.run(few));
    ours.forEach((name, samples) -> table.row(name, cell(samples)));
    found.add(table);
  }

  private void own(Shape shape, Map<String, Samples> peaks) throws IOException {
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
