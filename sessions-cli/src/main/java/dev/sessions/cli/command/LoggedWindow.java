package dev.sessions.cli.command;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import java.util.List;
import java.util.Optional;

/**
 * The window that a person means by a session's name and a tab.
 *
 * @param sessionName the session's stored name
 * @param tabName the tab, or the window's name where it is of no tab
 * @param windowId the multiplexer's own id of the window
 * @param pane the pane of the tab; of a window that is of no tab, its first
 */
record LoggedWindow(String sessionName, String tabName, String windowId, PaneRef pane) {

  /**
   * Finds the window.
   *
   * @param typed a session's own name, or that of a layout without a prefix
   * @param tab a tab, a window's name now, or a window's id; may be empty for the only window
   * @throws dev.sessions.api.error.SessionException {@code NO_SERVER}, {@code NO_SUCH_SESSION}, or
   *     wrong usage where there are several windows and none is named
   */
  static LoggedWindow find(Multiplexer multiplexer, String typed, Optional<String> tab) {
    Snapshot now = multiplexer.snapshot();
    SessionSnapshot session = WindowAbsence.require(multiplexer, now, typed, tab);
    WindowAbsence absence = new WindowAbsence(now);
    String name = session.name();
    if (tab.isEmpty() && session.windows().size() != 1) {
      throw new UsageException(
          "session '"
              + name
              + "' has several windows, name one of them: "
              + ShellQuote.command(names(session)));
    }
    WindowSnapshot window =
        tab.isEmpty()
            ? session.windows().get(0)
            : window(session, tab.get()).orElseThrow(() -> absence.noWindow(session, tab.get()));
    String tabName = tab.isPresent() && window.isOf(tab.get()) ? tab.get() : nameOf(window);
    PaneSnapshot pane =
        window.panes().stream()
            .filter(it -> it.isOf(tabName))
            .findFirst()
            .or(window::first)
            .orElseThrow(() -> absence.noWindow(session, tabName));
    return new LoggedWindow(name, tabName, window.id(), now.ref(pane));
  }

  /** Returns the names that the windows of a session can be named by. */
  static List<String> names(SessionSnapshot session) {
    return session.windows().stream().map(LoggedWindow::nameOf).toList();
  }

  /** The tab's own windows come before one that is called so now, and one that runs first. */
  private static Optional<WindowSnapshot> window(SessionSnapshot session, String word) {
    List<WindowSnapshot> ofTab = session.windowsOf(word);
    List<WindowSnapshot> found =
        ofTab.isEmpty()
            ? session.windows().stream()
                .filter(window -> window.name().equals(word) || window.id().equals(word))
                .toList()
            : ofTab;
    return found.stream()
        .filter(window -> window.state() instanceof CommandState.Running)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private static String nameOf(WindowSnapshot window) {
    return window.identity().map(PaneIdentity::tabName).orElse(window.name());
  }
}
