package dev.sessions.backend.fake;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.PaneSpec;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries out one launch step on a server life, or throws and changes nothing. */
final class FakeLaunch {
  private final FakeLife life;
  private final LaunchStep step;
  private final Instant now;
  private final FakeFaults faults;

  FakeLaunch(FakeLife life, LaunchStep step, Instant now, FakeFaults faults) {
    this.life = life;
    this.step = step;
    this.now = now;
    this.faults = faults;
  }

  /**
   * Returns the server life after the step.
   *
   * @throws SessionException {@code NAME_TAKEN}, {@code STALE_PLAN}, or the error of a fault
   */
  FakeLife run() {
    faults.launching(step.sessionName());
    return switch (step.action()) {
      case CREATE -> create();
      case REPLACE -> replace();
      case MERGE -> merge();
    };
  }

  private FakeLife create() {
    if (life.byName(step.sessionName()).isPresent()) {
      throw failure(
          StandardErrorCode.NAME_TAKEN,
          "another session has taken the name since the plan",
          Map.of());
    }
    return life.forgetting(step).with(newSession());
  }

  private FakeLife replace() {
    FakeSession old = existing();
    FakeLife after = life.without(old.id()).with(newSession().withClients(old.attachedClients()));
    for (String pane : step.endingPanes()) {
      after = after.findWindowOf(pane).isPresent() ? after.withoutPane(pane) : after;
    }
    return after;
  }

  private FakeLife merge() {
    FakeSession session = existing();
    requirePanes();
    FakeLife after = life.with(session.withEnded(stillEnded(session)));
    for (TabStep tab : step.tabs()) {
      after =
          switch (tab.action()) {
            case ADD -> after.with(added(after.byId(session.id()).orElseThrow(), tab));
            case REPLACE -> replaced(after, session.id(), tab);
            case KEEP -> after;
          };
    }
    return after;
  }

  private FakeSession added(FakeSession session, TabStep tab) {
    List<FakeWindow> windows = new ArrayList<>(session.windows());
    windows.add(newWindow(nextIndex(windows), tab));
    return session.withWindows(windows, session.activeWindow());
  }

  /** Returns the life with a new window; it is created before the old panes end. */
  private FakeLife replaced(FakeLife before, String sessionId, TabStep tab) {
    FakeSession session = before.byId(sessionId).orElseThrow();
    List<FakeWindow> windows = new ArrayList<>(session.windows());
    Optional<FakeWindow> place = tab.place().flatMap(session::window);
    FakeWindow fresh = newWindow(place.map(FakeWindow::index).orElse(nextIndex(windows)), tab);
    windows.add(fresh);
    FakeLife after = before.with(session.withWindows(windows, session.activeWindow()));
    for (String pane : tab.existing()) {
      after = after.withoutPane(pane);
    }
    // The current window stays current; if it was replaced, its replacement becomes current.
    FakeSession done = after.byId(sessionId).orElseThrow();
    return done.window(session.activeWindow()).isPresent()
        ? after
        : after.with(done.withWindows(done.windows(), fresh.id()));
  }

  /** Returns the records that remain: those of tabs that are not launched again. */
  private List<EndedTab> stillEnded(FakeSession session) {
    Set<String> launched = new HashSet<>();
    step.tabs().stream()
        .filter(window -> window.action() != TabAction.KEEP)
        .forEach(window -> launched.add(window.tabName()));
    return session.ended().stream()
        .filter(tab -> !launched.contains(tab.identity().tabName()))
        .toList();
  }

  private FakeSession newSession() {
    List<FakeWindow> windows = new ArrayList<>();
    for (TabStep window : step.tabs()) {
      windows.add(newWindow(windows.size(), window));
    }
    return new FakeSession(
        life.ids().session(),
        step.sessionName(),
        now,
        Optional.of(
            new FakeMark(step.launchedAs(), step.layoutName(), step.owner(), step.requestedName())),
        windows);
  }

  private FakeWindow newWindow(int index, TabStep tab) {
    faults.creatingWindow(step.sessionName(), tab.tabName());
    PaneIdentity identity =
        PaneIdentity.builder(step.layoutName(), tab.tabName())
            .owner(step.owner())
            .requestedName(step.requestedName())
            .sessionName(step.launchedAs())
            .exitMode(step.exitMode())
            .build();
    PaneSpec spec = tab.panes().only();
    FakePane pane = life.ids().pane(spec.command(), now).launched(identity, spec.startDir());
    return new FakeWindow(life.ids().window(), index, tab.tabName(), List.of(pane));
  }

  /** Returns the session that the plan is for, if it still exists under its name. */
  private FakeSession existing() {
    SessionRef planned = step.existing().orElseThrow();
    return life.byId(planned.id())
        .filter(there -> life.serverId().equals(planned.serverId()))
        .filter(there -> there.name().equals(planned.name()))
        .orElseThrow(
            () ->
                failure(
                    StandardErrorCode.STALE_PLAN,
                    "the planned session has ended or was renamed",
                    Map.of("sessionId", planned.id())));
  }

  /** Checks that each pane of the plan exists and belongs to one tab only. */
  private void requirePanes() {
    Set<String> taken = new HashSet<>();
    for (TabStep tab : step.tabs()) {
      for (String pane : tab.existing()) {
        if (!taken.add(pane) || life.findWindowOf(pane).isEmpty()) {
          throw failure(
              StandardErrorCode.STALE_PLAN,
              "a planned pane of the tab '" + tab.tabName() + "' has ended",
              Map.of("window", tab.tabName()));
        }
      }
    }
  }

  private SessionException failure(ErrorCode code, String why, Map<String, String> more) {
    return FakeFaults.failure(code, step.sessionName(), why, more);
  }

  private static int nextIndex(List<FakeWindow> windows) {
    return windows.stream().mapToInt(FakeWindow::index).max().orElse(-1) + 1;
  }
}
