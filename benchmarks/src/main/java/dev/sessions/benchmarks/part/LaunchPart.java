package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Contender;
import dev.sessions.benchmarks.contender.Peer;
import dev.sessions.benchmarks.contender.ProgramContender;
import dev.sessions.benchmarks.contender.RawTmux;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.contender.WarmEngine;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Compares launches by tmux alone, by this project, and by every peer that is installed. */
public final class LaunchPart implements Part {
  private static final String RAW = "tmux alone, one `source-file`";
  private static final String COMMAND = "`sessions run`, the whole process";
  private static final double BUDGET_MILLIS = 8_000;
  private static final double MAX_EXPECTED_MILLIS = 60_000;

  private final List<Shape> shapes;
  private final List<Peer> peers;
  private final int warmUps;
  private final WarmEngine engine = new WarmEngine();
  private final List<Contender> required;
  private final List<Contender> optional = new ArrayList<>();

  /**
   * Creates the part.
   *
   * @param command the command that is measured
   * @param shapes what is launched
   * @param peers the tools to compare with, if they are installed
   * @param warmUps how many launches the engine does before it is measured
   */
  public LaunchPart(SessionsCommand command, List<Shape> shapes, List<Peer> peers, int warmUps) {
    this.shapes = List.copyOf(shapes);
    this.peers = List.copyOf(peers);
    this.warmUps = warmUps;
    required =
        List.of(
            new ProgramContender(RAW, RawTmux::inOneFile),
            engine,
            new ProgramContender(COMMAND, command::run));
    optional.add(
        new ProgramContender("tmux alone, a process per command", RawTmux::processPerCommand));
    peers.forEach(peer -> peer.contender().ifPresent(optional::add));
  }

  @Override
  public String name() {
    return "whole";
  }

  @Override
  public void run(int rounds, PartResult result) throws IOException {
    for (int i = 0; i < warmUps; i++) {
      TimedLaunch.millis(engine, shapes.get(0));
    }
    LaunchTimes launches = new LaunchTimes(RAW);
    for (Shape shape : shapes) {
      Comparison comparison = new Comparison(BUDGET_MILLIS);
      required.forEach(each -> comparison.add(each.name(), () -> TimedLaunch.millis(each, shape)));
      for (Contender contender : optional) {
        if (launches.expectedMillis(contender.name(), shape).orElse(0) <= MAX_EXPECTED_MILLIS) {
          comparison.addOptional(contender.name(), () -> TimedLaunch.millis(contender, shape));
        }
      }
      launches.add(shape, comparison.run(rounds));
    }
    result.add(table(launches));
    result.addText(
        "Medians; in brackets the ratio to tmux alone, for the same windows." + leftOut());
    for (RatioGoal goal : ratioGoals()) {
      OptionalDouble ratio = launches.ratio(goal.contender(), goal.baseline(), goal.shape());
      ratio.ifPresent(figure -> result.add(goal.goal().outcome(figure)));
    }
  }

  private Table table(LaunchTimes launches) {
    List<String> header = new ArrayList<>(List.of("time until every command is running"));
    shapes.forEach(shape -> header.add(shape.toString()));
    Table table = new Table(header);
    Stream.concat(required.stream(), optional.stream())
        .forEach(
            each -> {
              List<String> cells = new ArrayList<>(List.of(each.name()));
              shapes.forEach(shape -> cells.add(launches.cell(each.name(), shape)));
              table.row(cells);
            });
    return table;
  }

  private String leftOut() {
    List<String> missing =
        peers.stream().filter(peer -> !peer.isAvailable()).map(Peer::program).toList();
    return missing.isEmpty() ? "" : " Left out here: " + String.join(", ", missing) + ".";
  }

  /** A limit for the time of a contender divided by that of another one. */
  private record RatioGoal(String contender, String baseline, Shape shape, Goal goal) {}

  @Override
  public List<Goal> goals() {
    return ratioGoals().stream().map(RatioGoal::goal).toList();
  }

  private List<RatioGoal> ratioGoals() {
    List<RatioGoal> goals = new ArrayList<>();
    for (Shape shape : shapes) {
      String text = shape.toString();
      if (List.of("1x100", "20x10", "100x10").contains(text)) {
        Goal goal = Goal.ratio("engine / tmux alone, " + text, 1.1);
        goals.add(new RatioGoal(engine.name(), RAW, shape, goal));
      }
      if (List.of("1x100", "20x10").contains(text)) {
        Goal goal = Goal.ratio("`sessions run` / tmux alone, " + text, 1.5);
        goals.add(new RatioGoal(COMMAND, RAW, shape, goal));
      }
      if (text.equals("1x10")) {
        for (Peer peer : peers) {
          if (peer.commandLines().isPresent()) {
            Goal goal = Goal.ratio("`sessions run` / " + peer.program() + ", 1x10", 1);
            goals.add(new RatioGoal(COMMAND, peer.program(), shape, goal));
          }
        }
      }
    }
    return goals;
  }
}
