package dev.sessions.conflict;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.spi.TabStep;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was decided about one request, down to its windows.
 *
 * @param request what was asked
 * @param name what was decided about its name
 * @param windows what happens about this request's tabs; empty for {@link Decision#KEEP}. Where
 *     requests are merged into one session, a tab whose name another request's tab has and that had
 *     to give way is not there: each window is in the list of one request only
 * @param launchedAs the stored name that the session is known by from its launch on, whatever it is
 *     called later
 * @param ending the panes that end for this request, whoever they belong to
 */
public record PlannedSession(
    LayoutRequest request,
    PlannedName name,
    List<TabStep> windows,
    String launchedAs,
    List<PlacedPane> ending) {

  /** Checks the planned session. */
  public PlannedSession {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(name, "name");
    windows = List.copyOf(windows);
    Objects.requireNonNull(launchedAs, "launchedAs");
    ending = List.copyOf(ending);
  }

  /**
   * Returns those of the ending panes that no window of this plan takes the place of: a person's
   * own, another layout's, and those of tabs that the layout does not have any more.
   */
  public List<PlacedPane> endingForGood() {
    Set<String> planned = windows.stream().map(TabStep::tabName).collect(Collectors.toSet());
    return ending.stream().filter(placed -> !isReplaced(placed, planned)).toList();
  }

  private boolean isReplaced(PlacedPane placed, Set<String> planned) {
    Optional<PaneIdentity> mark = placed.pane().identity();
    return mark.isPresent()
        && planned.contains(mark.get().tabName())
        && mark.get().owner().equals(request.owner())
        && mark.get().requestedName().equals(request.sessionName());
  }

  /**
   * Returns whether its session is another's that was kept or merged into: it was not launched for
   * this layout, and is never marked as if it were.
   */
  public boolean isForeign() {
    boolean stays = name.decision() == Decision.KEEP || name.decision() == Decision.MERGE;
    ConflictSource conflict = name.conflict().orElse(ConflictSource.EXISTING);
    return stays && (conflict == ConflictSource.FOREIGN || conflict == ConflictSource.PANES);
  }

  /**
   * Returns the tabs that become no window and touch none: all of them for {@link Decision#KEEP},
   * otherwise those that gave way to a tab of the same name in another request.
   */
  public List<TabConfig> tabsLeftOut() {
    // A name is used once within a layout.
    Set<String> used = windows.stream().map(window -> window.tabName()).collect(Collectors.toSet());
    return request.layout().layoutTabs().stream()
        .filter(tab -> !used.contains(tab.tabName()))
        .toList();
  }
}
