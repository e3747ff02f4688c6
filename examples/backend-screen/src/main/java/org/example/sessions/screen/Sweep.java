package org.example.sessions.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Clears away what tools left that ended midway, and old records. It is called when no launch is at
 * work, so a launch that is not done never will be.
 */
record Sweep(Sessions sessions, RunStore store) {
  /** How long the records of a session that ended by itself are kept. */
  private static final Duration KEPT = Duration.ofDays(7);

  void sweep(Look look) {
    for (Run run : look.runs()) {
      List<ListedSession> standing = look.sessionsOf(run);
      boolean abandoned = !run.isPlaced();
      if (abandoned && !sessions.end(standing).isEmpty()) {
        continue;
      }
      if (abandoned || (standing.isEmpty() && isOld(run))) {
        store.delete(run);
      }
    }
  }

  private static boolean isOld(Run run) {
    Optional<Instant> lastEnd =
        IntStream.range(0, run.contents().map(it -> it.tabs().size()).orElse(0))
            .mapToObj(run::record)
            .flatMap(Optional::stream)
            .flatMap(record -> record.ended().stream())
            .max(Comparator.naturalOrder());
    return lastEnd.filter(end -> end.isAfter(Instant.now().minus(KEPT))).isEmpty();
  }
}
