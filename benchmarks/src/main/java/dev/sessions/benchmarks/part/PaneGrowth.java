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

/** Looks at windows that somebody has split into ever more panes. */
final class PaneGrowth {
  private static final String RAW = "tmux list-panes";
  private static final String ENGINE = "snapshot, warm JVM";
  private static final String COMMAND = "sessions status";
  private static final int PANES_A_WINDOW = 10;
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

  void run(int rounds, Findings found) throws IOException {
    List<String> names = List.of(RAW, ENGINE, COMMAND);
    Map<Integer, Map<String, Double>> times = new LinkedHashMap<>();
    List<String> header = new ArrayList<>(List.of("panes, 10 a window"));
    names.forEach(name -> header.add(name + " (each pane)"));
    Table table = new Table(header);
    for (int size : sizes) {
      times.put(size, look(size, rounds * TIMES));
      List<String> cells = new ArrayList<>(List.of(Format.count(size)));
      for (String name : names) {
        double millis = times.get(size).get(name);
        cells.add(Format.time(millis) + " (" + Format.micros(millis / size) + ")");
      }
      table.row(cells);
    }
    found.add(table);
    found.chart(
        "growth-look.svg",
        "the time of a look against the panes of a server",
        new Growth("Until it is said what runs", "panes, 10 a window", "milliseconds", 1)
            .chart(names, times));
  }

  private Map<String, Double> look(int panes, int rounds) throws IOException {
    try (Sandbox sandbox = Sandbox.open(panes);
        Multiplexer tmux = engine.connect(sandbox)) {
      sandbox.run(RawTmux.split(panes / PANES_A_WINDOW, PANES_A_WINDOW, sandbox));
      sandbox.awaitReady();
      for (int i = 0; i < warmUps; i++) {
        tmux.snapshot();
      }
      return Medians.of(
          new Race(BUDGET_MILLIS)
              .with(RAW, Race.timed(() -> sandbox.run(ListPanesCommand.line(sandbox))))
              .with(ENGINE, Race.timed(tmux::snapshot))
              .with(COMMAND, Race.timed(() -> sandbox.run(command.line(sandbox, "status"))))
              .run(rounds));
    }
  }
}
