package dev.sessions.testkit.broken;

import java.util.List;
import java.util.stream.Stream;

/** All variants, in the order of the rules. */
public final class BrokenVariants {
  static final List<BrokenVariant> ALL =
      Stream.of(
              BrokenLifecycle.ALL,
              BrokenNaming.ALL,
              BrokenSnapshots.ALL,
              BrokenLaunches.ALL,
              BrokenCommands.ALL,
              BrokenExits.ALL,
              BrokenKills.ALL,
              BrokenReplaces.ALL,
              BrokenMerges.ALL,
              BrokenHolds.ALL,
              BrokenViews.ALL,
              BrokenWatches.ALL,
              BrokenPolicies.ALL,
              BrokenTimes.ALL)
          .flatMap(List::stream)
          .toList();

  private BrokenVariants() {}

  /** Returns the bugs that a rule catches. */
  public static List<String> caughtBy(String rule) {
    return ALL.stream()
        .filter(variant -> variant.rule().equals(rule))
        .map(BrokenVariant::bug)
        .toList();
  }

  /** Returns every rule that a variant breaks. */
  public static List<String> rules() {
    return ALL.stream().map(BrokenVariant::rule).distinct().toList();
  }
}
