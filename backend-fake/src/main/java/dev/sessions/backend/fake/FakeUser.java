package dev.sessions.backend.fake;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Actions of a person at the terminal, or of a program in a window, on a {@link FakeServer}. Every
 * method except {@link #startSession} throws a {@link SessionException} if the session or window
 * does not exist: {@code NO_SUCH_SESSION}, or {@code NO_SERVER} if no server is running.
 */
public final class FakeUser {
  private final FakeServer server;

  FakeUser(FakeServer server) {
    this.server = server;
  }

  /**
   * Creates a session by hand; its windows run a shell and have no identity.
   *
   * @param name the stored name
   * @param windowNames the windows; one named {@code sh} if none is given
   * @throws SessionException {@code NAME_TAKEN} if a session of that name exists
   */
  public void startSession(String name, String... windowNames) {
    List<String> names = windowNames.length == 0 ? List.of(FakePane.SHELL) : List.of(windowNames);
    server.start(
        life -> {
          requireFree(life, name);
          Instant now = server.now();
          List<FakeWindow> windows = new ArrayList<>();
          for (String window : names) {
            List<FakePane> panes = List.of(life.ids().pane(FakePane.SHELL, now));
            windows.add(new FakeWindow(life.ids().window(), windows.size(), window, panes));
          }
          return life.with(
              new FakeSession(life.ids().session(), name, now, Optional.empty(), windows));
        });
  }

  /**
   * Creates a session that shares the windows of another one: every change of a window, also its
   * closing, happens in both. Each session has its own current window and its own terminals.
   *
   * @param existing the stored name of the session that shares its windows
   * @param newName the stored name of the new session
   * @throws SessionException {@code NAME_TAKEN} if a session of the new name exists
   */
  public void group(String existing, String newName) {
    server.change(
        life -> {
          FakeSession first = life.require(existing);
          requireFree(life, newName);
          String group = first.group().orElse(first.name());
          FakeSession second =
              new FakeSession(
                  life.ids().session(), newName, server.now(), Optional.empty(), first.windows());
          return life.with(first.inGroup(group)).with(second.inGroup(group));
        });
  }

  /** Returns the id of the first window of a session that belongs to a tab or has its name. */
  public String windowId(String sessionName, String tabName) {
    return server
        .snapshot()
        .session(sessionName)
        .flatMap(session -> first(session, tabName))
        .map(WindowSnapshot::id)
        .orElseThrow(
            () ->
                FakeFaults.failure(
                    StandardErrorCode.NO_SUCH_SESSION,
                    sessionName,
                    "there is no window '" + tabName + "'",
                    Map.of("window", tabName)));
  }

  private static Optional<WindowSnapshot> first(SessionSnapshot session, String tabName) {
    return session.windowsOf(tabName).stream()
        .findFirst()
        .or(
            () ->
                session.windows().stream().filter(window -> window.isForeign(tabName)).findFirst());
  }

  /** Returns the id of the pane of a tab of a session; see {@link #windowId}. */
  public String paneId(String sessionName, String tabName) {
    String windowId = windowId(sessionName, tabName);
    SessionSnapshot session = server.snapshot().session(sessionName).orElseThrow();
    return session.windows().stream()
        .filter(window -> window.id().equals(windowId))
        .flatMap(window -> window.panes().stream())
        .filter(pane -> pane.identity().isEmpty() || pane.isOf(tabName))
        .map(PaneSnapshot::id)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Renames a session; its id stays the same.
   *
   * @throws SessionException {@code NAME_TAKEN} if a session of the new name exists
   */
  public void renameSession(String name, String newName) {
    server.change(
        life -> {
          FakeSession session = life.require(name);
          requireFree(life, newName);
          return life.with(session.renamed(newName));
        });
  }

  /** Renames a window; its identity stays the same. */
  public void renameWindow(String windowId, String newName) {
    server.change(life -> life.with(life.window(windowId).renamed(newName)));
  }

  /** Makes a window the current one of its session. */
  public void selectWindow(String windowId) {
    server.change(
        life -> {
          FakeSession session = life.holding(windowId);
          return life.with(session.withWindows(session.windows(), windowId));
        });
  }

  /** Adds a pane with a shell to a window. */
  public void splitWindow(String windowId) {
    server.change(
        life -> {
          FakePane added = life.ids().pane(FakePane.SHELL, server.now());
          return life.with(life.window(windowId).split(added));
        });
  }

  /**
   * Moves a pane into a window of any session. A window without panes closes, and a session without
   * windows ends.
   */
  public void joinPane(String paneId, String windowId) {
    server.change(
        life -> {
          FakeWindow from = life.windowOf(paneId);
          FakeWindow to = life.window(windowId);
          return from.id().equals(windowId)
              ? life
              : life.withoutPane(paneId).with(to.split(from.pane(paneId).orElseThrow()));
        });
  }

  /** Moves a pane into a new window, which becomes the last one of a session. */
  public void breakPane(String paneId, String sessionName, String windowName) {
    server.change(
        life -> {
          FakePane pane = life.windowOf(paneId).pane(paneId).orElseThrow();
          FakeWindow own = new FakeWindow(life.ids().window(), 0, windowName, List.of(pane));
          return appended(life.withoutPane(paneId), sessionName, own);
        });
  }

  /** Moves a window to the end of another session. */
  public void moveWindow(String windowId, String sessionName) {
    server.change(
        life -> {
          FakeWindow window = life.window(windowId);
          return appended(life.withoutWindow(windowId), sessionName, window);
        });
  }

  /** Closes a pane; a window without panes closes. Its tab gets no record. */
  public void closePane(String paneId) {
    server.change(life -> life.withoutPane(paneId));
  }

  /**
   * Prints lines to a window's terminal, below the existing ones. A snapshot does not show them.
   */
  public void print(String windowId, String... lines) {
    server.change(
        life -> {
          FakeWindow window = life.window(windowId);
          return life.with(window.command().printed(List.of(lines)));
        });
  }

  /**
   * Presses Enter in a window. If its command has ended in exit mode {@code terminate}, the command
   * runs again; otherwise nothing happens.
   */
  public void pressEnter(String windowId) {
    server.change(
        life -> {
          FakePane pane = life.window(windowId).command();
          if (!pane.asksToRestart()) {
            return life;
          }
          Instant now = server.now();
          FakePane again = pane.restarted(now);
          return ImmediateExit.endCommand(life.with(again), again, now);
        });
  }

  /** Closes a window; a session without windows ends. Its tab gets no record. */
  public void closeWindow(String windowId) {
    server.change(life -> life.withoutWindow(windowId));
  }

  /**
   * Ends the command of a window; the window then follows its exit mode. If it closes, the end of
   * its tab is recorded.
   *
   * @param code the exit code; 128 + N for signal N
   */
  public void endCommand(String windowId, int code) {
    server.change(
        life ->
            life.commandEnded(
                life.window(windowId).command().id(), new CommandEnd(code, server.now())));
  }

  /** Attaches a terminal to a session. */
  public void attach(String sessionName) {
    changeClients(sessionName, 1);
  }

  /** Detaches one terminal from a session, if one is attached. */
  public void detach(String sessionName) {
    changeClients(sessionName, -1);
  }

  private static FakeLife appended(FakeLife life, String sessionName, FakeWindow window) {
    FakeSession session = life.require(sessionName);
    List<FakeWindow> windows = new ArrayList<>(session.windows());
    windows.add(window.at(windows.get(windows.size() - 1).index() + 1));
    return life.with(session.withWindows(windows, session.activeWindow()));
  }

  private static void requireFree(FakeLife life, String name) {
    if (life.byName(name).isPresent()) {
      throw FakeFaults.failure(
          StandardErrorCode.NAME_TAKEN, name, "the name is already in use", Map.of());
    }
  }

  private void changeClients(String sessionName, int by) {
    server.change(
        life -> {
          FakeSession session = life.require(sessionName);
          return life.with(session.withClients(Math.max(0, session.attachedClients() + by)));
        });
  }
}
