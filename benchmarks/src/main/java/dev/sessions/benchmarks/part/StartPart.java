package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.Peer;
import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.figures.Goal;
import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the programs take to start: what each needs to say its version. */
public final class StartPart implements Part {
  private static final String OURS = "`sessions --version`";
  private static final Goal GOAL = Goal.time(OURS, 150);
  private static final int TIMES = 3;

  private final Map<String, List<String>> programs = new LinkedHashMap<>();

  /** Takes who starts beside us where it is installed. */
  public StartPart(SessionsCommand command, List<Peer> peers) {
    programs.put("`tmux -V`", List.of("tmux", "-V"));
    programs.put(
        "`java -version`, the JVM alone",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:TieredStopAtLevel=1",
            "-XX:UseAVX=1",
            "-XX:-UseAES",
            "-XX:-UseSHA",
            "-Xmx1g",
            "-Xmn16m",
            "-XX:-UsePerfData",
            Runtime.version().feature() >= 25 ? "-XX:+UseSerialGC" : "-XX:+UseG1GC",
            "-version"));
    programs.put(OURS, command.line("--version"));
    for (Peer peer : peers) {
      if (peer.isAvailable()) {
        programs.put("`" + String.join(" ", peer.version()) + "`", peer.version());
      }
    }
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Goal> goals() {
    return List.of(GOAL);
  }

  @Override
  public void run(int rounds, Findings found) throws IOException {
    Map<String, Samples> samples;
    try (Sandbox sandbox = Sandbox.open(0)) {
      Race race = new Race(Race.NO_BUDGET);
      programs.forEach((name, line) -> race.with(name, Race.timed(() -> sandbox.run(line))));
      samples = race.run(rounds * TIMES);
    }
    Table table = new Table("until it has ended", "median", "most");
    samples.forEach(
        (name, times) -> table.row(name, Format.time(times.median()), Format.time(times.max())));
    found.add(table);
    found.add(GOAL.outcome(samples.get(OURS).median()));
  }
}
