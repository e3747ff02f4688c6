package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.run.LaunchJournal;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a launch should have created with what exists. */
final class LaunchVerifier {
  private LaunchVerifier() {}

  /**
   * Returns the outcome of a launch.
   *
   * @param attempt a launch of which no step has failed
   * @param snapshot a snapshot from after its end
   */
  static LaunchOutcome verify(Attempt attempt, ServerSnapshot snapshot) {
    LaunchStep step = attempt.script().step();
    if (attempt.script().createdTabs().isEmpty()) {
      return verifyKept(step, snapshot);
    }
    Optional<SessionSnapshot> session =
        snapshot.visible().sessions().stream()
            .filter(candidate -> attempt.created().session().equals(Optional.of(candidate.id())))
            .filter(candidate -> snapshot.visible().serverId().equals(attempt.created().server()))
            .findFirst();
    Set<String> existing =
        session.stream()
            .flatMap(found -> found.windows().stream())
            .map(WindowSnapshot::id)
            .collect(Collectors.toSet());
    Set<String> panes = step.action() == LaunchAction.MERGE ? panes(snapshot) : Set.of();
    // Read only if a window is gone already, because its command may have ended by itself.
    LaunchJournal journal =
        existing.containsAll(attempt.created().windows().values())
            ? LaunchJournal.EMPTY
            : LaunchJournal.readOrEmpty(attempt.script().folder());
    for (Map.Entry<Integer, String> window : attempt.created().windows().entrySet()) {
      int number = window.getKey();
      if (!existing.contains(window.getValue()) && journal.of(number).end().isEmpty()) {
        boolean replaced = session.isEmpty() && isOfAnotherLaunch(step.sessionName(), snapshot);
        return LaunchOutcome.failed(step, replaced ? replaced(step) : gone(step, number, snapshot));
      }
      for (String old : step.tabs().get(number).existing()) {
        if (panes.contains(old)) {
          return LaunchOutcome.failed(step, notReplaced(step, number));
        }
      }
    }
    return session.isEmpty()
        ? LaunchOutcome.ranToEnd(step)
        : LaunchOutcome.launched(
            step,
            new SessionRef(
                snapshot.visible().serverId().orElseThrow(),
                session.get().id(),
                session.get().name()));
  }

  private static Set<String> panes(ServerSnapshot snapshot) {
    return snapshot
        .allSessions()
        .flatMap(other -> other.windows().stream())
        .flatMap(window -> window.panes().stream())
        .map(PaneSnapshot::id)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the outcome of a merge that keeps all windows, for which the session only has to exist.
   */
  private static LaunchOutcome verifyKept(LaunchStep step, ServerSnapshot snapshot) {
    SessionRef old = step.existing().orElseThrow();
    boolean exists =
        snapshot.visible().serverId().equals(Optional.of(old.serverId()))
            && snapshot.visible().sessions().stream()
                .anyMatch(session -> session.id().equals(old.id()));
    return exists
        ? LaunchOutcome.kept(step, old)
        : LaunchOutcome.failed(
            step, stale(step, "the session that was planned for has ended meanwhile; try again"));
  }

  /**
   * Returns whether another launch has created the session that has this name now; used if the
   * session of this launch is gone. A session is marked by the launch that created it only, so a
   * session with another id and a mark for this name belongs to another launch. A session without
   * such a mark says nothing about how this one ended.
   */
  private static boolean isOfAnotherLaunch(String name, ServerSnapshot snapshot) {
    return snapshot
        .visible()
        .session(name)
        .flatMap(SessionSnapshot::launchedAs)
        .filter(name::equals)
        .isPresent();
  }

  private static SessionException replaced(LaunchStep step) {
    return stale(step, "another launch has replaced the session meanwhile; try again");
  }

  private static SessionException stale(LaunchStep step, String why) {
    return new SessionException(
        StandardErrorCode.STALE_PLAN,
        "session '" + step.sessionName() + "': " + why,
        Map.of("session", step.sessionName()),
        null);
  }

  private static SessionException gone(LaunchStep step, int number, ServerSnapshot snapshot) {
    String why =
        snapshot.visible().serverRunning()
            ? "closed right after it was created"
            : "ended with the whole tmux server (is `exit-unattached on` set?)";
    return failure(step, number, why);
  }

  private static SessionException notReplaced(LaunchStep step, int number) {
    return failure(step, number, "did not replace the old one: its command ended too early");
  }

  private static SessionException failure(LaunchStep step, int number, String why) {
    String tab = step.tabs().get(number).tabName();
    Map<String, String> details = new LinkedHashMap<>();
    details.put("session", step.sessionName());
    details.put("window", tab);
    return new SessionException(
        StandardErrorCode.LAUNCH_FAILED,
        "session '" + step.sessionName() + "': the window '" + tab + "' " + why,
        details,
        null);
  }
}
