package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.place.Terminals;
import java.io.IOException;
import java.util.List;

/** What grows: time and memory against windows, and the time of a look against panes. */
public final class GrowthPart implements Part {
  private static final List<Integer> SIZES = List.of(100, 250, 500, 1_000, 2_000, 3_000, 5_000);
  private static final int MOST_ROUNDS = 3;

  private final SessionsCommand command;

  /** Takes the command that is measured. */
  public GrowthPart(SessionsCommand command) {
    this.command = command;
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
    List<Integer> sizes = SIZES.stream().filter(size -> size <= free).toList();
    int few = Math.min(rounds, MOST_ROUNDS);
    new WindowGrowth(command, sizes).run(few, found);
    new PaneGrowth(command, sizes).run(few, found);
    if (sizes.size() < SIZES.size()) {
      found.say(
          "Left out is what needs more terminals than this machine had left (%,d); `sysctl"
                  .formatted(free)
              + " kernel.pty.max` sets how many there are.");
    }
  }
}
