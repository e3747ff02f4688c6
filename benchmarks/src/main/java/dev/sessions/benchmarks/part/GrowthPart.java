package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.sandbox.Terminals;
import java.io.IOException;
import java.util.List;

/** What grows: time and memory against windows, and the time of a look against panes. */
public final class GrowthPart implements Part {
  private static final int MAX_ROUNDS = 3;

  private final SessionsCommand command;
  private final List<Integer> sizes;
  private final int warmUps;

  /**
   * Takes the command that is measured, the numbers of windows and of panes, and how often the
   * engine is warmed up.
   */
  public GrowthPart(SessionsCommand command, List<Integer> sizes, int warmUps) {
    this.command = command;
    this.sizes = List.copyOf(sizes);
    this.warmUps = warmUps;
  }

  @Override
  public String name() {
    return "growth";
  }

  /** Thousands of windows take minutes. */
  @Override
  public boolean byDefault() {
    return false;
  }

  @Override
  public void run(int rounds, Findings found) throws IOException {
    int free = Terminals.free();
    List<Integer> fit = sizes.stream().filter(size -> size <= free).toList();
    int few = Math.min(rounds, MAX_ROUNDS);
    new WindowGrowth(command, fit, warmUps).run(few, found);
    new PaneGrowth(command, fit, warmUps).run(few, found);
    List<String> leftOut =
        sizes.stream().filter(size -> size > free).map(size -> Format.count(size)).toList();
    if (!leftOut.isEmpty()) {
      found.say(
          "Left out: %s. Every pane needs a terminal, and this machine had %s left;"
                  .formatted(String.join(", ", leftOut), Format.count(free))
              + " `sysctl -w kernel.pty.max=%d` would be enough."
                  .formatted(Terminals.limitFor(largest())));
    }
  }

  private int largest() {
    return sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }
}
