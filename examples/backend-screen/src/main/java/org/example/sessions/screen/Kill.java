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
 * @param around the process of the session that we run in, or empty
 */
record Kill(Looker looker, Sessions sessions, Optional<Long> around) {

  List<KillOutcome> kill(List<? extends Ref> what) {
    Look before = looker.look();
    Listing listing = before.listing();
    if (before.snapshot().serverRunning()) {
      what.forEach(ref -> requireLife(ref, before.serverId()));
    }
    // Now, for the id of a session that has ended cannot be told any more.
    Map<Ref, ListedSession> found = new LinkedHashMap<>();
    for (Ref ref : what) {
      if (ref instanceof SessionRef) {
        listing.withId(ref.id()).ifPresent(session -> found.put(ref, session));
      }
    }
    List<ListedSession> doomed = new ArrayList<>(found.values());
    // The session around us comes last, or we would end before the others do.
    doomed.sort(
        Comparator.comparing(session -> around.filter(p -> p == session.pid()).isPresent()));
    List<ListedSession> left = sessions.end(doomed);
    for (RunFolder run : before.used()) {
      List<ListedSession> standing = before.sessionsOf(run);
      if (doomed.containsAll(standing) && standing.stream().noneMatch(left::contains)) {
        looker.store(listing).delete(run);
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
          "it is of sessions that have all ended; others run now, and nothing was touched");
    }
  }

  private static KillOutcome outcome(
      Ref ref, Optional<ListedSession> found, List<ListedSession> left) {
    if (!(ref instanceof SessionRef session)) {
      return KillOutcome.failed(
          ref,
          Failure.of(StandardErrorCode.KILL_FAILED, ref.id(), "whole sessions are ended only"));
    }
    if (found.isEmpty()) {
      return KillOutcome.notThere(ref);
    }
    return left.contains(found.get())
        ? KillOutcome.failed(
            ref,
            Failure.of(
                StandardErrorCode.KILL_FAILED, session.name(), "it was asked to end and runs on"))
        : KillOutcome.ended(ref);
  }
}
