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

/** Launches beside each other: tmux alone, ours, and every peer that is installed. */
public final class WholePart implements Part {
  private static final String RAW = "tmux alone, one `source-file`";
  private static final String COMMAND = "`sessions run`, the whole process";
  private static final double BUDGET_MILLIS = 8_000;
  private static final double LEFT_OUT_MILLIS = 60_000;

  private final List<Shape> shapes;
  private final List<Peer> peers;
  private final int warmUps;
  private final WarmEngine engine = new WarmEngine();
  private final List<Contender> ours;
  private final List<Contender> guests = new ArrayList<>();

  /**
   * Takes the shapes to launch, who takes part beside us where it is installed, and how many
   * launches warm the engine up.
   */
  public WholePart(SessionsCommand command, List<Shape> shapes, List<Peer> peers, int warmUps) {
    this.shapes = List.copyOf(shapes);
    this.peers = List.copyOf(peers);
    this.warmUps = warmUps;
    ours =
        List.of(
            new ProgramContender(RAW, RawTmux::inOneFile),
            engine,
            new ProgramContender(COMMAND, command::run));
    guests.add(new ProgramContender("tmux alone, a process a command", RawTmux::processPerCommand));
    peers.forEach(peer -> peer.contender().ifPresent(guests::add));
  }

  @Override
  public String name() {
    return "whole";
  }

  @Override
  public void run(int rounds, Findings found) throws IOException {
    for (int i = 0; i < warmUps; i++) {
      Launching.millis(engine, shapes.get(0));
    }
    Launches launches = new Launches(RAW);
    for (Shape shape : shapes) {
      Race race = new Race(BUDGET_MILLIS);
      ours.forEach(who -> race.with(who.name(), () -> Launching.millis(who, shape)));
      for (Contender guest : guests) {
        if (launches.expectedMillis(guest.name(), shape).orElse(0) <= LEFT_OUT_MILLIS) {
          race.withGuest(guest.name(), () -> Launching.millis(guest, shape));
        }
      }
      launches.add(shape, race.run(rounds));
    }
    found.add(table(launches));
    found.say(
        "Medians, and in brackets how many times what tmux alone needs for the same windows."
            + leftOut());
    for (Wanted wanted : wanted()) {
      OptionalDouble ratio = launches.ratio(wanted.who(), wanted.than(), wanted.shape());
      ratio.ifPresent(figure -> found.add(wanted.goal().outcome(figure)));
    }
  }

  private Table table(Launches launches) {
    List<String> header = new ArrayList<>(List.of("until every command runs"));
    shapes.forEach(shape -> header.add(shape.toString()));
    Table table = new Table(header);
    Stream.concat(ours.stream(), guests.stream())
        .forEach(
            who -> {
              List<String> cells = new ArrayList<>(List.of(who.name()));
              shapes.forEach(shape -> cells.add(launches.cell(who.name(), shape)));
              table.row(cells);
            });
    return table;
  }

  private String leftOut() {
    List<String> missing =
        peers.stream().filter(peer -> !peer.isAvailable()).map(Peer::program).toList();
    return missing.isEmpty() ? "" : " Left out here: " + String.join(", ", missing) + ".";
  }

  /** One launch is to take at most so many times what another one takes. */
  private record Wanted(String who, String than, Shape shape, Goal goal) {}

  @Override
  public List<Goal> goals() {
    return wanted().stream().map(Wanted::goal).toList();
  }

  private List<Wanted> wanted() {
    List<Wanted> wanted = new ArrayList<>();
    for (Shape shape : shapes) {
      String text = shape.toString();
      if (List.of("1x100", "20x10", "100x10").contains(text)) {
        Goal goal = Goal.ratio("engine / tmux alone, " + text, 1.1);
        wanted.add(new Wanted(engine.name(), RAW, shape, goal));
      }
      if (List.of("1x100", "20x10").contains(text)) {
        Goal goal = Goal.ratio("`sessions run` / tmux alone, " + text, 1.5);
        wanted.add(new Wanted(COMMAND, RAW, shape, goal));
      }
      if (text.equals("1x10")) {
        for (Peer peer : peers) {
          if (peer.commandLines().isPresent()) {
            Goal goal = Goal.ratio("`sessions run` / " + peer.program() + ", 1x10", 1);
            wanted.add(new Wanted(COMMAND, peer.program(), shape, goal));
          }
        }
      }
    }
    return wanted;
  }
}
