package dev.sessions.benchmarks.part;

import dev.sessions.api.spi.Multiplexer;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.contender.WarmEngine;
import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it takes to report what is running. */
public final class StatusPart implements Part {
  private static final String RAW = "`tmux list-panes -a`";
  private static final String ENGINE = "a snapshot in a warm JVM";
  private static final String COMMAND = "`sessions status`, the whole process";
  private static final double GOAL_MILLIS = 150;

  private final SessionsCommand command;
  private final List<Shape> shapes;
  private final int warmUps;
  private final WarmEngine engine = new WarmEngine();

  /**
   * Creates the part.
   *
   * @param command the command that is measured
   * @param shapes what is running
   * @param warmUps how many snapshots the engine takes before it is measured
   */
  public StatusPart(SessionsCommand command, List<Shape> shapes, int warmUps) {
    this.command = command;
    this.warmUps = warmUps;
    this.shapes = List.copyOf(shapes);
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public List<Goal> goals() {
    return shapes.stream().map(StatusPart::goal).toList();
  }

  private static Goal goal(Shape shape) {
    String what = "`sessions status` of " + Format.count(shape.windows()) + " panes";
    return Goal.time(what, GOAL_MILLIS);
  }

  @Override
  public void run(int rounds, PartResult result) throws IOException {
    Map<Shape, Map<String, Samples>> all = new LinkedHashMap<>();
    List<String> header = new ArrayList<>(List.of("time of one status"));
    for (Shape shape : shapes) {
      all.put(shape, measure(shape, rounds));
      header.add(Format.count(shape.windows()) + " panes");
      result.add(goal(shape).outcome(all.get(shape).get(COMMAND).median()));
    }
    Table table = new Table(header);
    for (String name : List.of(RAW, ENGINE, COMMAND)) {
      List<String> cells = new ArrayList<>(List.of(name));
      all.values().forEach(samples -> cells.add(cell(name, samples)));
      table.row(cells);
    }
    result.add(table);
  }

  private Map<String, Samples> measure(Shape shape, int rounds) throws IOException {
    try (Sandbox sandbox = LaunchedSandbox.open(engine, shape);
        Multiplexer tmux = engine.connect(sandbox)) {
      for (int i = 0; i < warmUps; i++) {
        tmux.snapshot();
      }
      return new Comparison(Comparison.NO_BUDGET)
          .add(RAW, Comparison.timed(() -> sandbox.run(ListPanesCommand.line(sandbox))))
          .add(ENGINE, Comparison.timed(tmux::snapshot))
          .add(COMMAND, Comparison.timed(() -> sandbox.run(command.line(sandbox, "status"))))
          .run(rounds);
    }
  }

  private static String cell(String name, Map<String, Samples> samples) {
    double median = samples.get(name).median();
    String ratio = Format.ratio(median / samples.get(RAW).median());
    return Format.time(median) + (name.equals(RAW) ? "" : " (" + ratio + ")");
  }
}
