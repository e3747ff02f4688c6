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
 * All screen sessions of one folder of sockets, and what is recorded of them, at one moment.
 *
 * @param serverId the id of the server life
 * @param listing the sessions that screen lists, including those that a launch is building
 * @param windows the windows of each session, by the session's process
 * @param runs the launches that were recorded before the sessions were listed
 */
record ScreenSnapshot(
    String serverId,
    SessionList listing,
    Map<Long, List<ScreenWindow>> windows,
    RecordedRuns runs) {

  /** Returns what users see: the snapshot without sessions that a launch is building. */
  Snapshot visible() {
    List<SessionSnapshot> sessions =
        listing.sessions().stream()
            .filter(session -> windows.containsKey(session.pid()) && !session.isHidden())
            .map(this::session)
            .toList();
    Snapshot.Builder visible =
        Snapshot.builder()
            .sessions(sessions)
            .ended(
                runs.ended(
                    lives(),
                    (run, number) ->
                        marks().anyMatch(it -> it.run().equals(run) && it.number() == number)));
    return (sessions.isEmpty() ? visible : visible.serverId(serverId)).build();
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

  /** Returns the ids of the server lives that exist; each session is a server of its own. */
  Set<String> lives() {
    return listing.sessions().stream().map(ListedSession::life).collect(Collectors.toSet());
  }

  private Stream<Mark> marks() {
    return windows.values().stream().flatMap(List::stream).flatMap(it -> it.mark().stream());
  }
}
