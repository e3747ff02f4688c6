package dev.sessions.cli.command;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.find.FoundSession;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.FileOptions;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.manager.NamedSessions;
import dev.sessions.manager.Owners;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.TabPanes;
import dev.sessions.reporting.SessionReport;
import dev.sessions.reporting.StatusReport;
import dev.sessions.reporting.TabReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tab that the second of two words means: {@code kill dev api} ends a tab, unless {@code api}
 * is a session. A slip in a tab's name must not end the whole session.
 */
final class KilledTab {
  private static final int WORDS = 2;

  private KilledTab() {}

  /**
   * Returns the tab, or empty if the words are not a session or file and a tab.
   *
   * @throws SessionException if the second word may mean a session and a tab, or is close to a tab
   *     and is neither
   */
  static Optional<TabPanes> find(Invocation invocation, Connection connection, Snapshot now) {
    List<String> words = invocation.arguments().rest();
    if (words.size() != WORDS || FileOptions.isFile(words.get(1))) {
      return Optional.empty();
    }
    String whole = words.get(0);
    String word = words.get(1);
    NamedSessions named = new NamedSessions(connection.multiplexer(), now);
    boolean isSession = named.find(word).isPresent();
    if (FileOptions.isFile(whole)) {
      SessionManager manager = invocation.manager(whole, connection);
      return isTab(whole, word, isSession, names(manager.report(now)))
          ? Optional.of(TabPanes.of(manager.find(now), Optional.of(word)))
          : Optional.empty();
    }
    List<String> tabs = named.find(whole).map(session -> names(now, session)).orElse(List.of());
    return isTab(whole, word, isSession, tabs)
        ? Optional.of(TabPanes.named(connection.multiplexer(), now, whole, Optional.of(word)))
        : Optional.empty();
  }

  private static boolean isTab(String whole, String word, boolean isSession, List<String> tabs) {
    if (!tabs.contains(word)) {
      Optional<String> close = isSession ? Optional.empty() : DidYouMean.closest(word, tabs);
      if (close.isPresent()) {
        throw new UsageException(
            "'"
                + word
                + "' is no session, and no tab of '"
                + whole
                + "'; did you mean '"
                + close.get()
                + "'? Nothing was ended");
      }
      return false;
    }
    if (isSession) {
      throw new SessionException(
          StandardErrorCode.AMBIGUOUS,
          "'"
              + word
              + "' is a session, and a tab of '"
              + whole
              + "': end one session at a time, or write the tab as LAYOUT::"
              + word,
          Map.of("session", whole, "tab", word),
          null);
    }
    return true;
  }

  /** Returns what the tabs of a file can be called, also of those that do not run. */
  private static List<String> names(StatusReport report) {
    List<String> names = new ArrayList<>();
    for (SessionReport session : report.sessions()) {
      String layout = session.layoutName().orElse(session.sessionName()) + "::";
      for (TabReport tab : session.tabs()) {
        names.add(tab.tabName());
        names.add(layout + tab.tabName());
      }
    }
    return names;
  }

  /** Returns what a tab or window of a session can be called. */
  private static List<String> names(Snapshot now, SessionSnapshot session) {
    List<String> names = new ArrayList<>();
    for (WindowSnapshot window : session.windows()) {
      names.add(window.name());
      names.add(window.id());
      window.panes().stream()
          .flatMap(pane -> pane.identity().stream())
          .forEach(
              identity -> {
                names.add(identity.tabName());
                names.add(identity.layoutName() + "::" + identity.tabName());
              });
    }
    // A tab that a person moved, or whose window has closed, is a tab of the session all the same.
    Optional<FoundSession> launched = Owners.finder(now).find(session);
    if (launched.isPresent()) {
      String layout = session.layoutName().orElse(session.name()) + "::";
      List<String> tabs = new ArrayList<>(launched.get().tabs().keySet());
      launched.get().ended().forEach(tab -> tabs.add(tab.identity().tabName()));
      names.addAll(tabs);
      tabs.forEach(tab -> names.add(layout + tab));
    }
    return names;
  }
}
