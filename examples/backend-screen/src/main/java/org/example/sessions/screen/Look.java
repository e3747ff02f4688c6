package org.example.sessions.screen;

import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
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
    String serverId, Listing listing, Map<Long, List<ScreenWindow>> windows, List<Run> runs) {

  /** Returns it as everybody sees it: without half-made sessions. */
  Snapshot snapshot() {
    List<SessionSnapshot> sessions =
        listing.sessions().stream()
            .filter(session -> windows.containsKey(session.pid()) && !session.isHidden())
            .map(this::session)
            .toList();
    Snapshot.Builder snapshot =
        Snapshot.builder().sessions(sessions).ended(runs.stream().flatMap(this::ended).toList());
    return (sessions.isEmpty() ? snapshot : snapshot.serverId(serverId)).build();
  }

  private SessionSnapshot session(ListedSession session) {
    List<ScreenWindow> there = windows.get(session.pid());
    Optional<RunContents> contents =
        there.stream().flatMap(window -> window.mark().stream()).findFirst().map(Mark::contents);
    return SessionSnapshot.builder(session.id(), session.name(), session.began())
        .attachedClients(session.attached() ? 1 : 0)
        .launchedAs(contents.map(RunContents::sessionName).orElse(null))
        .owner(contents.map(RunContents::owner).orElse(null))
        .requestedName(contents.map(RunContents::requestedName).orElse(null))
        .layoutName(contents.map(RunContents::layoutName).orElse(null))
        .windows(there.stream().map(window -> window.snapshot(session)).toList())
        .build();
  }

  /** Returns the sessions that have windows of a launch. */
  List<ListedSession> sessionsOf(Run run) {
    return listing.sessions().stream()
        .filter(
            session ->
                windows.getOrDefault(session.pid(), List.of()).stream()
                    .flatMap(window -> window.mark().stream())
                    .anyMatch(mark -> mark.run().equals(run)))
        .toList();
  }

  private Stream<EndedTab> ended(Run run) {
    if (!run.isPlaced() || run.contents().isEmpty()) {
      return Stream.empty();
    }
    RunContents contents = run.contents().get();
    Set<Integer> standing =
        windows.values().stream()
            .flatMap(List::stream)
            .flatMap(window -> window.mark().stream())
            .filter(mark -> mark.run().equals(run))
            .map(Mark::number)
            .collect(Collectors.toSet());
    return Stream.iterate(0, number -> number < contents.tabs().size(), number -> number + 1)
        .filter(number -> !standing.contains(number))
        .flatMap(
            number ->
                run.record(number).flatMap(CommandRecord::end).stream()
                    .map(
                        end ->
                            new EndedTab(contents.sessionName(), contents.identity(number), end)));
  }
}
