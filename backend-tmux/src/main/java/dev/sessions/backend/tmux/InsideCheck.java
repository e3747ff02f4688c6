package dev.sessions.backend.tmux;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Refuses steps that would end the program that carries them out. */
final class InsideCheck {
  private InsideCheck() {}

  /** Returns the failed outcomes of the steps that would end the caller's own pane. */
  static List<LaunchOutcome> refuse(
      List<LaunchStep> steps, Optional<CallerPane> caller, Supplier<ServerSnapshot> reading) {
    if (caller.isEmpty() || steps.stream().allMatch(step -> step.existing().isEmpty())) {
      return List.of();
    }
    ServerSnapshot snapshot = reading.get();
    if (!caller.get().isIn(snapshot)) {
      return List.of();
    }
    return steps.stream()
        .filter(step -> endsCaller(step, caller.get(), snapshot))
        .map(InsideCheck::refusal)
        .toList();
  }

  /**
   * Returns whether a step would end the caller's pane. A replacement ends the old session and
   * panes elsewhere; a merge ends only the panes that it replaces.
   */
  private static boolean endsCaller(LaunchStep step, CallerPane caller, ServerSnapshot snapshot) {
    for (TabStep tab : step.tabs()) {
      if (tab.action() == TabAction.REPLACE && tab.existing().stream().anyMatch(caller::isPane)) {
        return true;
      }
    }
    if (step.endingPanes().stream().anyMatch(caller::isPane)) {
      return true;
    }
    return step.action() == LaunchAction.REPLACE
        && snapshot.visible().sessions().stream()
            .filter(
                session -> step.existing().map(old -> old.id().equals(session.id())).orElse(false))
            .anyMatch(caller::isIn);
  }

  private static LaunchOutcome refusal(LaunchStep step) {
    return LaunchOutcome.failed(
        step,
        new SessionException(
            StandardErrorCode.INSIDE_SESSION,
            "session '"
                + step.sessionName()
                + "': this command runs inside the session, window or pane that it would end; run"
                + " it from another session or from outside tmux",
            Map.of("session", step.sessionName()),
            null));
  }
}
