package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Contender;
import dev.sessions.benchmarks.contender.Peer;
import dev.sessions.benchmarks.contender.ProgramContender;
import dev.sessions.benchmarks.contender.RawTmux;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.contender.WarmEngine;
import dev.sessions.benchmarks.figures.Figure;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.place.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Launches beside each other: tmux alone, ours, and every peer that is installed. */
public final class WholePart implements Part {
  private static final String RAW = "tmux alone, one `source-file`";
  private static final String COMMAND = "`sessions run`, the whole process";
  private static final double BUDGET_MILLIS = 8_000;
  private static final int WARM_UP = 12;

  private final List<Shape> shapes;
  private final List<Peer> peers;
  private final WarmEngine engine = new WarmEngine();
  private final List<Contender> contenders = new ArrayList<>();

  /** Takes the shapes to launch, and who takes part beside us where it is installed. */
  public WholePart(SessionsCommand command, List<Shape> shapes, List<Peer> peers) {
    this.shapes = List.copyOf(shapes);
    this.peers = List.copyOf(peers);
    contenders.add(new ProgramContender(RAW, RawTmux::inOneFile));
    contenders.add(engine);
    contenders.add(new ProgramContender(COMMAND, command::run));
    contenders.add(new ProgramContender("tmux alone, a process a command", RawTmux::aProcessEach));
    peers.forEach(peer -> peer.contender().ifPresent(contenders::add));
  }

  @Override
  public String name() {
    return "whole";
  }

  @Override
  public void run(int rounds, Findings found) throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      Launching.millis(engine, shapes.get(0));
    }
    Map<Shape, Map<String, Samples>> all = new LinkedHashMap<>();
    for (Shape shape : shapes) {
      Race race = new Race(BUDGET_MILLIS);
      contenders.forEach(who -> race.with(who.name(), () -> Launching.millis(who, shape)));
      all.put(shape, race.run(rounds));
    }
    found.add(table(all));
    found.say(
        "Medians, and in brackets how many times what tmux alone needs for the same windows."
            + leftOut());
    all.forEach((shape, samples) -> goals(shape, samples, found));
  }

  private Table table(Map<Shape, Map<String, Samples>> all) {
    List<String> header = new ArrayList<>(List.of("until every command runs"));
    all.keySet().forEach(shape -> header.add(shape.toString()));
    Table table = new Table(header);
    for (Contender who : contenders) {
      List<String> cells = new ArrayList<>(List.of(who.name()));
      all.values().forEach(samples -> cells.add(cell(who.name(), samples)));
      table.row(cells);
    }
    return table;
  }

  private static String cell(String name, Map<String, Samples> samples) {
    String time = Figure.time(samples.get(name).median());
    int rounds = samples.get(name).count();
    int failures = samples.get(name).failures();
    String fewer = rounds + failures < samples.get(RAW).count() ? ", rounds: " + rounds : "";
    String failed = failures > 0 ? ", failed: " + failures : "";
    String ratio = name.equals(RAW) ? "" : Figure.ratio(ratio(name, samples));
    String more = (ratio + fewer + failed).replaceFirst("^, ", "");
    return time + (more.isEmpty() ? "" : " (" + more + ")");
  }

  private static double ratio(String name, Map<String, Samples> samples) {
    return samples.get(name).median() / samples.get(RAW).median();
  }

  private String leftOut() {
    List<String> missing =
        peers.stream().filter(peer -> !peer.takesPart()).map(Peer::program).toList();
    return missing.isEmpty() ? "" : " Left out here: " + String.join(", ", missing) + ".";
  }

  private void goals(Shape shape, Map<String, Samples> samples, Findings found) {
    String text = shape.toString();
    if (List.of("1x100", "20x10", "100x10").contains(text)) {
      found.add(Goal.ratio("engine / tmux alone, " + text, 1.1, ratio(engine.name(), samples)));
    }
    if (List.of("1x100", "20x10").contains(text)) {
      found.add(Goal.ratio("`sessions run` / tmux alone, " + text, 1.5, ratio(COMMAND, samples)));
    }
    if (text.equals("1x10")) {
      for (Peer peer : peers) {
        if (samples.containsKey(peer.program())) {
          double ratio = samples.get(COMMAND).median() / samples.get(peer.program()).median();
          found.add(Goal.ratio("`sessions run` / " + peer.program() + ", 1x10", 1, ratio));
        }
      }
    }
  }
}
