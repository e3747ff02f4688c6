package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.KillOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ends sessions.
 *
 * @param around the process of the session that we run in, or empty
 */
record Kill(Looker looker, Sessions sessions, RunStore store, Optional<Long> around) {

  List<KillOutcome> kill(List<String> names) {
    Look before = looker.look();
    Listing listing = before.listing();
    List<ListedSession> doomed = new ArrayList<>();
    names.stream()
        .distinct()
        .map(listing::named)
        .filter(found -> found.size() == 1)
        .forEach(doomed::addAll);
    // The session around us comes last, or we would end before the others do.
    doomed.sort(
        Comparator.comparing(session -> around.filter(p -> p == session.pid()).isPresent()));
    List<ListedSession> left = sessions.end(doomed);
    for (Run run : before.runs()) {
      List<ListedSession> standing = before.sessionsOf(run);
      boolean ended =
          standing.isEmpty()
              ? run.contents().filter(it -> names.contains(it.sessionName())).isPresent()
              : doomed.containsAll(standing) && standing.stream().noneMatch(left::contains);
      if (ended) {
        store.delete(run);
      }
    }
    return names.stream().map(name -> outcome(name, listing.named(name), left)).toList();
  }

  private static KillOutcome outcome(
      String name, List<ListedSession> found, List<ListedSession> left) {
    Optional<SessionException> failure = Optional.empty();
    if (found.size() > 1) {
      failure =
          Optional.of(
              Failure.of(
                  StandardErrorCode.KILL_FAILED,
                  name,
                  "several sessions have this name ("
                      + String.join(", ", found.stream().map(ListedSession::fullName).toList())
                      + "): end one with screen -S "
                      + found.get(0).fullName()
                      + " -X quit"));
    } else if (found.stream().anyMatch(left::contains)) {
      failure =
          Optional.of(
              Failure.of(StandardErrorCode.KILL_FAILED, name, "it was asked to end and runs on"));
    }
    return new KillOutcome(name, !found.isEmpty(), failure);
  }
}
