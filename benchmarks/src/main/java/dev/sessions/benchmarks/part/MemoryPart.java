package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Contender;
import dev.sessions.benchmarks.contender.Peer;
import dev.sessions.benchmarks.contender.ProgramContender;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.contender.WarmEngine;
import dev.sessions.benchmarks.figures.Figure;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.place.Shape;
import dev.sessions.benchmarks.place.Stand;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much memory the programs occupy at their most. */
public final class MemoryPart implements Part {
  private static final double GOAL_BYTES = 100_000_000;
  private static final Shape SMALL = new Shape(1, 10);

  private final SessionsCommand command;
  private final List<Shape> shapes;
  private final Shape looked;
  private final List<Peer> peers;

  /** Takes what the command launches and looks at, and whose memory stands beside its own. */
  public MemoryPart(SessionsCommand command, List<Shape> shapes, Shape looked, List<Peer> peers) {
    this.command = command;
    this.shapes = List.copyOf(shapes);
    this.looked = looked;
    this.peers = List.copyOf(peers);
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void run(int rounds, Findings found) throws IOException {
    Map<String, Samples> peaks = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Shape shape : shapes) {
        measure(peaks, "`sessions run` of " + shape, launch(shape, command::run));
      }
      measure(
          peaks, "`sessions status` of " + Figure.count(looked.windows()) + " panes", this::status);
      for (Peer peer : peers) {
        if (peer.takesPart()) {
          String name = "`" + peer.program() + "` of " + SMALL;
          measure(peaks, name, launch(SMALL, peer.commandLines().orElseThrow()));
        }
      }
    }
    Table table = new Table("occupied at its most", "median");
    peaks.forEach((name, samples) -> table.row(name, Figure.memory(samples.median())));
    found.add(table);
    double most =
        peaks.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("`sessions "))
            .mapToDouble(entry -> entry.getValue().median())
            .max()
            .orElseThrow();
    found.add(Goal.memory("memory of the command", GOAL_BYTES, most));
  }

  @FunctionalInterface
  private interface Peak {
    long bytes() throws IOException;
  }

  private static void measure(Map<String, Samples> peaks, String name, Peak peak)
      throws IOException {
    peaks.computeIfAbsent(name, key -> new Samples()).add(peak.bytes());
  }

  private static Peak launch(Shape shape, ProgramContender.CommandLines lines) {
    return () -> {
      try (Stand stand = Stand.open(shape.windows())) {
        long most = 0;
        for (List<String> line : lines.write(shape, stand)) {
          most = Math.max(most, stand.peakMemory(line));
        }
        stand.awaitReady();
        return most;
      }
    };
  }

  private long status() throws IOException {
    Contender engine = new WarmEngine();
    try (Stand stand = Stands.running(engine, looked)) {
      return stand.peakMemory(command.line(stand, "status"));
    }
  }
}
