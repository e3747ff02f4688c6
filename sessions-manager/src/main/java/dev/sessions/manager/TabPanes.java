package dev.sessions.manager;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowRef;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The panes of one tab, wherever they are now.
 *
 * @param tabName the tab, or the name of a window that is of no tab
 * @param panes its panes, at least one, one whose command runs first; of a window that is of no
 *     tab, all that it has
 */
public record TabPanes(String tabName, List<PlacedPane> panes) {

  /** Checks the tab. */
  public TabPanes {
    Objects.requireNonNull(tabName, "tabName");
    panes = List.copyOf(panes);
  }

  /**
   * Returns the tab that a person means by a session's name and a tab, see {@link NamedTab#find}.
   *
   * @param multiplexer whose rule for names counts
   * @param now what runs
   * @param typed the session's name, or one that it was launched under
   * @param tab a tab {@code T} or {@code L::T}, a window's name now, or a window's id; may be empty
   *     for the only window
   * @throws SessionException as {@link NamedTab#find}
   */
  public static TabPanes named(
      Multiplexer multiplexer, Snapshot now, String typed, Optional<String> tab) {
    NamedTab found = NamedTab.find(multiplexer, now, typed, tab);
    SessionSnapshot session = NamedTab.session(multiplexer, now, typed, tab);
    List<PlacedPane> own =
        Owners.finder(now)
            .find(session)
            .map(launched -> launched.tabs().getOrDefault(found.tabName(), List.of()))
            .orElse(List.of());
    if (own.stream().anyMatch(placed -> placed.pane().id().equals(found.pane().id()))) {
      return of(found.tabName(), own);
    }
    WindowSnapshot window =
        session.windows().stream()
            .filter(it -> it.id().equals(found.windowId()))
            .findFirst()
            .orElseThrow();
    List<PlacedPane> marked = new ArrayList<>();
    List<PlacedPane> all = new ArrayList<>();
    for (PaneSnapshot pane : window.panes()) {
      (pane.isOf(found.tabName()) ? marked : all).add(PlacedPane.of(session, window, pane));
    }
    return of(found.tabName(), marked.isEmpty() ? all : marked);
  }

  /**
   * Returns a tab of layouts.
   *
   * @param layouts what there is of the layouts
   * @param tab a tab {@code T} or {@code L::T}; may be empty for the only one
   * @throws SessionException {@code NO_SUCH_SESSION} if no pane of such a tab runs; {@code
   *     AMBIGUOUS} if several tabs are meant
   */
  public static TabPanes of(List<FoundLayout> layouts, Optional<String> tab) {
    List<OfLayout> all = all(layouts);
    List<OfLayout> meant =
        all.stream().filter(each -> tab.isEmpty() || each.isCalled(tab.get())).toList();
    if (meant.size() == 1) {
      return meant.get(0).panes();
    }
    if (meant.isEmpty()) {
      throw notRunning(all, tab);
    }
    throw new SessionException(
        StandardErrorCode.AMBIGUOUS,
        "several tabs are meant, name one of them: "
            + meant.stream().map(OfLayout::described).collect(Collectors.joining(", ")),
        Map.of("tab", tab.orElse("")),
        null);
  }

  private static SessionException notRunning(List<OfLayout> all, Optional<String> tab) {
    List<String> names = all.stream().map(OfLayout::name).toList();
    return new SessionException(
        StandardErrorCode.NO_SUCH_SESSION,
        (tab.isPresent() ? "tab '" + tab.get() + "' has no window" : "no tab has a window")
            + tab.map(word -> DidYouMean.hint(word, known(all))).orElse("")
            + " ("
            + (names.isEmpty() ? "there is none" : "there are: " + ShellQuote.command(names))
            + "; a launch with a merge policy adds what is missing)",
        Map.of("tab", tab.orElse("")),
        null);
  }

  /** Returns the names by which the tabs of layouts that have panes can be named. */
  public static List<String> names(List<FoundLayout> layouts) {
    return known(all(layouts));
  }

  private static List<String> known(List<OfLayout> all) {
    List<String> names = new ArrayList<>();
    for (OfLayout each : all) {
      names.add(each.panes().tabName());
      names.add(each.name());
    }
    return names;
  }

  private static List<OfLayout> all(List<FoundLayout> layouts) {
    List<OfLayout> all = new ArrayList<>();
    // Layouts that were merged into one session may share a tab.
    Set<String> seen = new HashSet<>();
    for (FoundLayout layout : layouts) {
      List<Map<String, List<PlacedPane>>> places = new ArrayList<>();
      layout.sessions().forEach(session -> places.add(session.tabs()));
      places.add(layout.guestTabs());
      for (Map<String, List<PlacedPane>> tabs : places) {
        for (Map.Entry<String, List<PlacedPane>> tab : tabs.entrySet()) {
          if (seen.add(tab.getValue().get(0).pane().id())) {
            all.add(new OfLayout(layout.key().layoutName(), of(tab.getKey(), tab.getValue())));
          }
        }
      }
    }
    return all;
  }

  /** A tab of a layout, which is called {@code T} or {@code L::T}. */
  private record OfLayout(String layoutName, TabPanes panes) {
    String name() {
      return layoutName + "::" + panes.tabName();
    }

    boolean isCalled(String word) {
      return word.equals(panes.tabName()) || word.equals(name());
    }

    String described() {
      return ShellQuote.word(name()) + " in session " + panes.first().session().name();
    }
  }

  private static TabPanes of(String tabName, List<PlacedPane> panes) {
    List<PlacedPane> ordered = new ArrayList<>();
    for (PlacedPane placed : panes) {
      boolean runs = placed.pane().state() instanceof CommandState.Running;
      ordered.add(runs && !startsRunning(ordered) ? 0 : ordered.size(), placed);
    }
    return new TabPanes(tabName, ordered);
  }

  private static boolean startsRunning(List<PlacedPane> panes) {
    return !panes.isEmpty() && panes.get(0).pane().state() instanceof CommandState.Running;
  }

  /** Returns the first of the panes. */
  public PlacedPane first() {
    return panes.get(0);
  }

  /** Returns whether it was launched from a layout. */
  public boolean isLaunched() {
    return first().pane().identity().isPresent();
  }

  /** Returns what ending it means: its panes, or the whole window if that is of no tab. */
  public List<EndingTarget> targets(Snapshot now) {
    List<Ref> refs = new ArrayList<>();
    if (isLaunched()) {
      panes.forEach(placed -> refs.add(now.ref(placed.pane())));
    } else {
      refs.add(new WindowRef(now.serverId().orElseThrow(), first().window().id()));
    }
    return refs.stream().map(EndingTarget::of).toList();
  }
}
