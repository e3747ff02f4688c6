package dev.sessions.manager;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tab that a person means by a session's name and a tab.
 *
 * @param sessionName the session's stored name
 * @param tabName the tab, or the window's name if it is of no tab
 * @param windowId the multiplexer's own id of the window that has its pane
 * @param pane the pane of the tab; of a window that is of no tab, its first
 */
public record NamedTab(String sessionName, String tabName, String windowId, PaneRef pane) {

  /**
   * Returns the session that a person means.
   *
   * @param multiplexer whose rule for names counts
   * @param now what runs
   * @param typed the session's name, or one that it was launched under
   * @param tab the tab that is asked about, if one is
   * @throws SessionException as {@link NamedSessions#require}; if it is on record that the tab's
   *     window has closed with its command, the error says so
   */
  public static SessionSnapshot session(
      Multiplexer multiplexer, Snapshot now, String typed, Optional<String> tab) {
    NamedSessions named = new NamedSessions(multiplexer, now);
    String name = named.storedName(typed);
    return named
        .find(typed)
        .orElseThrow(() -> closed(now, name, tab).orElseGet(() -> named.noSession(name)));
  }

  /**
   * Returns the tab that a person means: a tab of the session comes before a window that is called
   * so now, and one whose command runs comes first.
   *
   * @param multiplexer whose rule for names counts
   * @param now what runs
   * @param typed the session's name, or one that it was launched under
   * @param tab a tab, a window's name now, or a window's id; may be empty for the only window
   * @throws SessionException {@code NO_SERVER}, {@code NO_SUCH_SESSION}, or {@code AMBIGUOUS} if
   *     there are several windows and none is named, or several sessions are meant
   */
  public static NamedTab find(
      Multiplexer multiplexer, Snapshot now, String typed, Optional<String> tab) {
    SessionSnapshot session = session(multiplexer, now, typed, tab);
    return find(now, session, tab.map(word -> plain(session, word)));
  }

  /**
   * Returns the tab of a word: {@code T}, or {@code L::T} with the session's layout, as it is
   * written where a file's tabs are chosen. A tab or window that has the whole word as its name
   * comes first.
   */
  private static String plain(SessionSnapshot session, String word) {
    String layout = session.layoutName().orElse(session.name()) + "::";
    boolean isName =
        session.windows().stream().anyMatch(it -> it.isOf(word) || it.name().equals(word));
    return word.startsWith(layout) && !isName ? word.substring(layout.length()) : word;
  }

  private static NamedTab find(Snapshot now, SessionSnapshot session, Optional<String> tab) {
    Optional<PlacedPane> own = tab.flatMap(name -> paneOfTab(now, session, name));
    if (own.isPresent()) {
      String windowId = own.get().window().id();
      return new NamedTab(session.name(), tab.get(), windowId, now.ref(own.get().pane()));
    }
    WindowSnapshot window =
        tab.isEmpty()
            ? onlyWindow(session)
            : window(session, tab.get()).orElseThrow(() -> noWindow(now, session, tab.get()));
    String tabName = tab.isPresent() && window.isOf(tab.get()) ? tab.get() : nameOf(window);
    PaneSnapshot pane =
        window.panes().stream()
            .filter(it -> it.isOf(tabName))
            .findFirst()
            .or(window::first)
            .orElseThrow(() -> noWindow(now, session, tabName));
    return new NamedTab(session.name(), tabName, window.id(), now.ref(pane));
  }

  private static WindowSnapshot onlyWindow(SessionSnapshot session) {
    if (session.windows().size() == 1) {
      return session.windows().get(0);
    }
    throw new SessionException(
        StandardErrorCode.AMBIGUOUS,
        "session '"
            + session.name()
            + "' has several windows, name one of them: "
            + ShellQuote.command(names(session)),
        Map.of("session", session.name()),
        null);
  }

  /** Returns the pane of a tab of a session that was launched, wherever a person moved it. */
  private static Optional<PlacedPane> paneOfTab(
      Snapshot now, SessionSnapshot session, String tabName) {
    List<PlacedPane> panes =
        Owners.finder(now)
            .find(session)
            .map(found -> found.tabs().getOrDefault(tabName, List.of()))
            .orElse(List.of());
    return panes.stream()
        .filter(placed -> placed.pane().state() instanceof CommandState.Running)
        .findFirst()
        .or(() -> panes.stream().findFirst());
  }

  private static List<String> names(SessionSnapshot session) {
    return session.windows().stream().map(NamedTab::nameOf).toList();
  }

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

  private static SessionException noWindow(Snapshot now, SessionSnapshot session, String tab) {
    List<String> names = names(session);
    String why =
        "session '"
            + session.name()
            + "' has no tab or window '"
            + tab
            + "'"
            + DidYouMean.hint(tab, names)
            + " (there are: "
            + ShellQuote.command(names)
            + ")";
    return closed(now, session.launchedAs().orElse(session.name()), Optional.of(tab))
        .orElseGet(() -> failure(session.name(), tab, why));
  }

  /** Returns the error that says that a window has closed with its command, if that is recorded. */
  private static Optional<SessionException> closed(
      Snapshot now, String launchedAs, Optional<String> tab) {
    return now.ended().stream()
        .filter(it -> it.sessionName().equals(launchedAs))
        .filter(it -> tab.isEmpty() || tab.get().equals(it.identity().tabName()))
        .findFirst()
        .map(NamedTab::closed);
  }

  private static SessionException closed(EndedTab tab) {
    String why =
        "session '"
            + tab.sessionName()
            + "': the window of '"
            + tab.identity().tabName()
            + "' has closed with its command (code "
            + tab.state().code()
            + "), and its screen with it";
    return failure(tab.sessionName(), tab.identity().tabName(), why);
  }

  private static SessionException failure(String session, String tab, String why) {
    return new SessionException(
        StandardErrorCode.NO_SUCH_SESSION, why, Map.of("session", session, "tab", tab), null);
  }
}
