package org.example.sessions.screen;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One look at everything.
 *
 * @param serverId what tells this life of the server from others
 * @param listing the sessions that screen lists, our half-made ones too
 * @param windows the windows of each, by the session's process
 * @param runs the launches that were recorded before the look
 */
record Look(
    String serverId, Listing listing, Map<Long, List<ScreenWindow>> windows, RecordedRuns runs) {

  /** Returns it as everybody sees it: without half-made sessions. */
  Snapshot snapshot() {
    List<SessionSnapshot> sessions =
        listing.sessions().stream()
            .filter(session -> windows.containsKey(session.pid()) && !session.isHidden())
            .map(this::session)
            .toList();
    Snapshot.Builder snapshot =
        Snapshot.builder()
            .sessions(sessions)
            .ended(
                runs.ended(
                    lives(),
                    (run, number) ->
                        marks().anyMatch(it -> it.run().equals(run) && it.number() == number)));
    return (sessions.isEmpty() ? snapshot : snapshot.serverId(serverId)).build();
  }

  private SessionSnapshot session(ListedSession session) {
    List<ScreenWindow> there = windows.get(session.pid());
    Optional<RunContents> contents =
        there.stream().flatMap(window -> window.mark().stream()).findFirst().map(Mark::contents);
    return SessionSnapshot.builder(session.id(), session.name(), session.began())
        .attachedClients(session.attached() ? 1 : 0)
        .launchedAs(contents.map(RunContents::launchedAs).orElse(null))
        .owner(contents.map(RunContents::owner).orElse(null))
        .requestedName(contents.map(RunContents::requested).orElse(null))
        .layoutName(contents.map(RunContents::layoutName).orElse(null))
        .windows(there.stream().map(window -> window.snapshot(session, runs)).toList())
        .build();
  }

  /** Returns the launches that have windows. */
  Set<RunFolder> used() {
    return marks().map(Mark::run).collect(Collectors.toSet());
  }

  /** Returns the sessions that have windows of a launch. */
  List<ListedSession> sessionsOf(RunFolder run) {
    return listing.sessions().stream()
        .filter(
            session ->
                windows.getOrDefault(session.pid(), List.of()).stream()
                    .flatMap(window -> window.mark().stream())
                    .anyMatch(mark -> mark.run().equals(run)))
        .toList();
  }

  /** Returns what tells the sessions that live from earlier ones of their processes' numbers. */
  Set<String> lives() {
    return listing.sessions().stream().map(ListedSession::life).collect(Collectors.toSet());
  }

  private Stream<Mark> marks() {
    return windows.values().stream().flatMap(List::stream).flatMap(it -> it.mark().stream());
  }
}
