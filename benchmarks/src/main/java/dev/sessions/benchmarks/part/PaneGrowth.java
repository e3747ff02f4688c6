package dev.sessions.benchmarks.part;

import dev.sessions.api.spi.Multiplexer;
import dev.sessions.benchmarks.contender.RawTmux;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.contender.WarmEngine;
import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.sandbox.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures snapshots of ever more panes, in windows that were split by plain tmux commands. */
final class PaneGrowth {
  private static final String RAW = "tmux list-panes";
  private static final String ENGINE = "snapshot, warm JVM";
  private static final String COMMAND = "sessions status";
  private static final int PANES_PER_WINDOW = 10;
  private static final double BUDGET_MILLIS = 10_000;
  private static final int TIMES = 3;

  private final SessionsCommand command;
  private final List<Integer> sizes;
  private final int warmUps;
  private final WarmEngine engine = new WarmEngine();

  PaneGrowth(SessionsCommand command, List<Integer> sizes, int warmUps) {
    this.warmUps = warmUps;
    this.command = command;
    this.sizes = List.copyOf(sizes);
  }

  void run(int rounds, PartResult result) throws IOException {
    List<String> names = List.of(RAW, ENGINE, COMMAND);
    Map<Integer, Map<String, Double>> times = new LinkedHashMap<>();
    List<String> header = new ArrayList<>(List.of("panes, 10 per window"));
    names.forEach(name -> header.add(name + " (per pane)"));
    Table table = new Table(header);
    for (int size : sizes) {
      times.put(size, measure(size, rounds * TIMES));
      List<String> cells = new ArrayList<>(List.of(Format.count(size)));
      for (String name : names) {
        double millis = times.get(size).get(name);
        cells.add(Format.time(millis) + " (" + Format.micros(millis / size) + ")");
      }
      table.row(cells);
    }
    result.add(table);
    result.addChart(
        "growth-status.svg",
        "the time of one status by the number of panes of a server",
        new GrowthChart("Time of one status", "panes, 10 per window", "milliseconds", 1)
            .svg(names, times));
  }

  private Map<String, Double> measure(int panes, int rounds) throws IOException {
    try (Sandbox sandbox = Sandbox.open(panes);
        Multiplexer tmux = engine.connect(sandbox)) {
      sandbox.run(RawTmux.split(panes / PANES_PER_WINDOW, PANES_PER_WINDOW, sandbox));
      sandbox.awaitReady();
      for (int i = 0; i < warmUps; i++) {
        tmux.snapshot();
      }
      return Medians.of(
          new Comparison(BUDGET_MILLIS)
              .add(RAW, Comparison.timed(() -> sandbox.run(ListPanesCommand.line(sandbox))))
              .add(ENGINE, Comparison.timed(tmux::snapshot))
              .add(COMMAND, Comparison.timed(() -> sandbox.run(command.line(sandbox, "status"))))
              .run(rounds));
    }
  }
}
