package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.sandbox.Terminals;
import java.io.IOException;
import java.util.List;

/** How cost grows: time and memory of a launch by windows, and the time of a snapshot by panes. */
public final class GrowthPart implements Part {
  private static final int MAX_ROUNDS = 3;

  private final SessionsCommand command;
  private final List<Integer> sizes;
  private final int warmUps;

  /**
   * Creates the part.
   *
   * @param command the command that is measured
   * @param sizes the numbers of windows and of panes
   * @param warmUps how often the engine is run before it is measured
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

  /** Returns false: thousands of windows take minutes. */
  @Override
  public boolean byDefault() {
    return false;
  }

  @Override
  public void run(int rounds, PartResult result) throws IOException {
    int free = Terminals.free();
    List<Integer> fit = sizes.stream().filter(size -> size <= free).toList();
    int few = Math.min(rounds, MAX_ROUNDS);
    new WindowGrowth(command, fit, warmUps).run(few, result);
    new PaneGrowth(command, fit, warmUps).run(few, result);
    List<String> leftOut =
        sizes.stream().filter(size -> size > free).map(size -> Format.count(size)).toList();
    if (!leftOut.isEmpty()) {
      result.addText(
          "Left out: %s. Every pane needs a terminal, and this machine had only %s free."
                  .formatted(String.join(", ", leftOut), Format.count(free))
              + " Run `sysctl -w kernel.pty.max=%d` as root to measure all."
                  .formatted(Terminals.limitFor(largest())));
    }
  }

  private int largest() {
    return sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }
}
