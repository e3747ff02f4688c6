package dev.sessions.cli.follow;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.reporting.CommandSummary;
import dev.sessions.reporting.StatusReport;
import dev.sessions.reporting.TabReport;
import dev.sessions.reporting.TabStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is waited for. */
public enum WaitGoal {
  /** That commands end. */
  EXITED("exited") {
    @Override
    Optional<Boolean> all(CommandSummary commands) {
      return commands.stopped() == commands.total()
          ? Optional.of(commands.endedWell() == commands.total())
          : Optional.empty();
    }

    @Override
    Optional<Boolean> any(StatusReport report) {
      return report.sessions().stream()
          .flatMap(session -> session.tabs().stream())
          .filter(TabReport::inFile)
          .filter(tab -> tab.status().hasEnded() || tab.status() == TabStatus.MISSING)
          .min(Comparator.comparing(tab -> tab.ended().orElse(Instant.MIN)))
          .map(TabReport::endedWell);
    }
  },
  /** That commands run; one that has ended with exit code 0 did run. */
  RUNNING("running") {
    @Override
    Optional<Boolean> all(CommandSummary commands) {
      if (commands.endedBadly() + commands.missing() > 0) {
        return Optional.of(false);
      }
      return commands.healthy() ? Optional.of(true) : Optional.empty();
    }

    @Override
    Optional<Boolean> any(StatusReport report) {
      CommandSummary commands = report.summary().commands();
      if (commands.running() + commands.endedWell() > 0) {
        return Optional.of(true);
      }
      return commands.stopped() == commands.total() ? Optional.of(false) : Optional.empty();
    }
  };

  private final String word;

  WaitGoal(String word) {
    this.word = word;
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(goal -> goal.word).toList();
  }

  public static WaitGoal of(String word) {
    return Arrays.stream(values())
        .filter(goal -> goal.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--until '"
                        + word
                        + "' is none of "
                        + String.join(", ", words())
                        + DidYouMean.hint(word, words())));
  }

  /**
   * Decides.
   *
   * @param any whether the first command decides for all
   * @return whether it went well, or empty while it is open
   */
  public Optional<Boolean> decide(StatusReport report, boolean any) {
    return any ? any(report) : all(report.summary().commands());
  }

  abstract Optional<Boolean> all(CommandSummary commands);

  abstract Optional<Boolean> any(StatusReport report);
}
