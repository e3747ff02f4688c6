package dev.sessions.backend.fake;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.WindowIdentity;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.SessionRef;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries out one launch step on one server life, or throws and leaves that life as it was. */
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
   * Returns the life in which the step is done.
   *
   * @throws SessionException {@code NAME_TAKEN}, {@code STALE_PLAN}, or what a fault wants
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
          "another launch has taken the name in the meantime",
          Map.of());
    }
    return life.forgetting(step.sessionName()).with(newSession());
  }

  private FakeLife replace() {
    FakeSession old = existing();
    return life.without(old.id()).with(newSession().withClients(old.attachedClients()));
  }

  private FakeLife merge() {
    FakeSession session = existing();
    requireWindows(session);
    List<FakeWindow> windows = new ArrayList<>(session.windows());
    String active = session.activeWindow();
    for (TabStep window : step.tabs()) {
      switch (window.action()) {
        case ADD -> windows.add(newWindow(nextIndex(windows), window));
        case REPLACE -> {
          Set<String> old = Set.copyOf(window.existing());
          int index = firstIndex(windows, old);
          windows.removeIf(there -> old.contains(there.id()));
          FakeWindow made = newWindow(index, window);
          windows.add(made);
          // The current window stays current; where it is replaced, what replaces it is.
          active = old.contains(active) ? made.id() : active;
        }
        case KEEP -> {}
      }
    }
    return life.with(session.withWindows(windows, active).withEnded(stillEnded(session)));
  }

  /** Returns what stays recorded: a tab that is launched anew has not ended any more. */
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
        life.ids().session(), step.sessionName(), now, Optional.of(step.layoutName()), windows);
  }

  private FakeWindow newWindow(int index, TabStep tab) {
    faults.makingWindow(step.sessionName(), tab.tabName());
    WindowIdentity identity = new WindowIdentity(step.layoutName(), tab.tabName(), step.exitMode());
    return new FakeWindow(
        life.ids().window(),
        index,
        tab.tabName(),
        Optional.of(identity),
        List.of(life.ids().pane(tab.panes().only().command(), now)));
  }

  /** The session that the plan was made for, if it is still the same one and has its name. */
  private FakeSession existing() {
    SessionRef planned = step.existing().orElseThrow();
    return life.byId(planned.sessionId())
        .filter(there -> life.serverId().equals(planned.serverId()))
        .filter(there -> there.name().equals(planned.name()))
        .orElseThrow(
            () ->
                failure(
                    StandardErrorCode.STALE_PLAN,
                    "the session that the plan was made for is gone or renamed",
                    Map.of("sessionId", planned.sessionId())));
  }

  /** Checks that each window of the plan is there, and is taken for one tab only. */
  private void requireWindows(FakeSession session) {
    Set<String> there = new HashSet<>();
    session.windows().forEach(window -> there.add(window.id()));
    for (TabStep window : step.tabs()) {
      if (!there.containsAll(window.existing())) {
        throw failure(
            StandardErrorCode.STALE_PLAN,
            "the window '" + window.tabName() + "' that the plan was made for is gone",
            Map.of("window", window.tabName()));
      }
      there.removeAll(window.existing());
    }
  }

  private SessionException failure(ErrorCode code, String why, Map<String, String> more) {
    return FakeFaults.failure(code, step.sessionName(), why, more);
  }

  private static int nextIndex(List<FakeWindow> windows) {
    return windows.stream().mapToInt(FakeWindow::index).max().orElse(-1) + 1;
  }

  private static int firstIndex(List<FakeWindow> windows, Set<String> ids) {
    return windows.stream()
        .filter(window -> ids.contains(window.id()))
        .mapToInt(FakeWindow::index)
        .min()
        .orElseThrow();
  }
}
