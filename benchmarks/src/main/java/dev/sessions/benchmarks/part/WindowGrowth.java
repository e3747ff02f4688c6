package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Contender;
import dev.sessions.benchmarks.contender.ProgramContender;
import dev.sessions.benchmarks.contender.RawTmux;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.contender.WarmEngine;
import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.sandbox.PeakMemory;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures launches of one session of ever more windows: time, and memory of command and server.
 */
final class WindowGrowth {
  private static final String RAW = "tmux alone";
  private static final String ENGINE = "engine";
  private static final String COMMAND = "sessions run";
  private static final String SERVER = "tmux server after sessions run";
  private static final String RAW_SERVER = "tmux server after tmux alone";
  private static final double BUDGET_MILLIS = 8_000;

  private final SessionsCommand command;
  private final List<Integer> sizes;
  private final int warmUps;
  private final Contender raw = new ProgramContender(RAW, RawTmux::inOneFile);
  private final Contender engine = new WarmEngine();

  WindowGrowth(SessionsCommand command, List<Integer> sizes, int warmUps) {
    this.command = command;
    this.sizes = List.copyOf(sizes);
    this.warmUps = warmUps;
  }

  void run(int rounds, PartResult result) throws IOException {
    for (int i = 0; i < warmUps; i++) {
      TimedLaunch.millis(engine, new Shape(1, 10));
    }
    Contender whole = new ProgramContender(COMMAND, command::run);
    Map<Integer, Map<String, Double>> times = new LinkedHashMap<>();
    Map<Integer, Map<String, Double>> bytes = new LinkedHashMap<>();
    for (int size : sizes) {
      Shape shape = new Shape(1, size);
      Map<String, Double> servers = new HashMap<>();
      Map<String, Samples> samples =
          new Comparison(BUDGET_MILLIS)
              .add(RAW, () -> TimedLaunch.millis(raw, shape, serverMemory(RAW_SERVER, servers)))
              .add(ENGINE, () -> TimedLaunch.millis(engine, shape))
              .add(COMMAND, () -> TimedLaunch.millis(whole, shape, serverMemory(SERVER, servers)))
              .run(rounds);
      servers.put(COMMAND, peakMemory(shape));
      times.put(size, Medians.of(samples));
      bytes.put(size, servers);
    }
    List<String> timed = List.of(RAW, ENGINE, COMMAND);
    List<String> memory = List.of(COMMAND, SERVER, RAW_SERVER);
    result.add(table(timed, times, memory, bytes));
    result.addChart(
        "growth-launch.svg",
        "the time of a launch by the number of windows of one session",
        new GrowthChart("Time until all commands of one session run", "windows", "seconds", 1e-3)
            .svg(timed, times));
    result.addChart(
        "growth-memory.svg",
        "the peak memory of the command and of the tmux server by the number of windows",
        new GrowthChart("Peak memory", "windows", "MB", 1e-6).svg(memory, bytes));
  }

  private static TimedLaunch.Inspection serverMemory(String name, Map<String, Double> bytes) {
    return sandbox -> {
      long server = sandbox.server().orElseThrow().pid();
      bytes.put(name, (double) PeakMemory.soFar(server).orElseThrow());
    };
  }

  /** Returns the memory of one more launch: reading it would slow down the timed ones. */
  private double peakMemory(Shape shape) throws IOException {
    try (Sandbox sandbox = Sandbox.open(shape.windows())) {
      return sandbox.peakMemory(command.run(shape, sandbox).get(0));
    }
  }

  private Table table(
      List<String> timed,
      Map<Integer, Map<String, Double>> times,
      List<String> memory,
      Map<Integer, Map<String, Double>> bytes) {
    List<String> header = new ArrayList<>(List.of("windows"));
    timed.forEach(name -> header.add(name + " (per window)"));
    memory.forEach(name -> header.add("memory: " + name));
    Table table = new Table(header);
    for (int size : sizes) {
      List<String> cells = new ArrayList<>(List.of(Format.count(size)));
      for (String name : timed) {
        double millis = times.get(size).get(name);
        cells.add(Format.time(millis) + " (" + Format.time(millis / size) + ")");
      }
      memory.forEach(name -> cells.add(Format.memory(bytes.get(size).get(name))));
      table.row(cells);
    }
    return table;
  }
}
