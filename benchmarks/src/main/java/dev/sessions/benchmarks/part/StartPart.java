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

/** How long the programs take to start: the time in which each prints its version. */
public final class StartPart implements Part {
  private static final String COMMAND = "`sessions --version`";
  private static final Goal GOAL = Goal.time(COMMAND, 150);
  private static final int TIMES = 3;

  private final Map<String, List<String>> programs = new LinkedHashMap<>();

  /**
   * Creates the part.
   *
   * @param command the command that is measured
   * @param peers the tools to compare with, if they are installed
   */
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
    programs.put(COMMAND, command.line("--version"));
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
  public void run(int rounds, PartResult result) throws IOException {
    Map<String, Samples> samples;
    try (Sandbox sandbox = Sandbox.open(0)) {
      Comparison comparison = new Comparison(Comparison.NO_BUDGET);
      programs.forEach(
          (name, line) -> comparison.add(name, Comparison.timed(() -> sandbox.run(line))));
      samples = comparison.run(rounds * TIMES);
    }
    Table table = new Table("time until it exits", "median", "max");
    samples.forEach(
        (name, times) -> table.row(name, Format.time(times.median()), Format.time(times.max())));
    result.add(table);
    result.add(GOAL.outcome(samples.get(COMMAND).median()));
  }
}
