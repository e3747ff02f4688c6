package org.example.sessions.screen;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.backend.support.run.RunFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends sessions.
 *
 * @param around the process of the session that this program runs in, or empty
 */
record Kill(SnapshotReader reader, SessionCommands sessions, Optional<Long> around) {

  List<KillOutcome> kill(List<? extends Ref> what) {
    ScreenSnapshot before = reader.read();
    SessionList listing = before.listing();
    if (before.visible().serverRunning()) {
      what.forEach(ref -> requireLife(ref, before.serverId()));
    }
    // Found now, because the id of a session that has ended cannot be determined.
    Map<Ref, ListedSession> found = new LinkedHashMap<>();
    for (Ref ref : what) {
      if (ref instanceof SessionRef) {
        listing.withId(ref.id()).ifPresent(session -> found.put(ref, session));
      }
    }
    List<ListedSession> ending = new ArrayList<>(found.values());
    // The session around this program comes last, or the program would end before the others.
    ending.sort(
        Comparator.comparing(session -> around.filter(p -> p == session.pid()).isPresent()));
    List<ListedSession> left = sessions.end(ending);
    for (RunFolder run : before.used()) {
      List<ListedSession> existing = before.sessionsOf(run);
      if (ending.containsAll(existing) && existing.stream().noneMatch(left::contains)) {
        reader.store(listing).delete(run);
      }
    }
    List<KillOutcome> outcomes = new ArrayList<>();
    what.forEach(ref -> outcomes.add(outcome(ref, Optional.ofNullable(found.get(ref)), left)));
    return outcomes;
  }

  static void requireLife(Ref ref, String serverId) {
    if (!ref.serverId().equals(serverId)) {
      throw Failure.of(
          StandardErrorCode.STALE_PLAN,
          ref instanceof SessionRef session ? session.name() : ref.id(),
          "it belonged to screen sessions that have all ended; others run now, and nothing was"
              + " touched: ask again");
    }
  }

  private static KillOutcome outcome(
      Ref ref, Optional<ListedSession> found, List<ListedSession> left) {
    if (!(ref instanceof SessionRef session)) {
      return KillOutcome.failed(
          ref,
          Failure.of(
              StandardErrorCode.KILL_FAILED,
              ref.id(),
              "the screen backend can only end whole sessions"));
    }
    if (found.isEmpty()) {
      return KillOutcome.notThere(ref);
    }
    return left.contains(found.get())
        ? KillOutcome.failed(
            ref,
            Failure.of(
                StandardErrorCode.KILL_FAILED,
                session.name(),
                "it still runs after it was asked to quit"))
        : KillOutcome.ended(ref);
  }
}
