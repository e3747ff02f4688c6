package dev.sessions.examples.faults;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands of one session, held against what stood before. */
final class Standing {
  static final String UNTOUCHED = "untouched";
  static final String WHOLE = "whole";
  static final String GONE = "gone";

  private final Operation operation;
  private final LayoutConfig layout;
  private final List<Pane> before;

  Standing(Operation operation, LayoutConfig layout, List<Pane> panes) {
    this.operation = operation;
    this.layout = layout;
    this.before = ofSession(panes);
  }

  private List<Pane> ofSession(List<Pane> panes) {
    return panes.stream().filter(pane -> pane.session().equals(layout.layoutName())).toList();
  }

  /**
   * Returns what stands: untouched, whole, gone, or what else there is.
   *
   * @param sameServer whether it is the server that was there before
   * @param known what the tool itself sees
   */
  String of(List<Pane> panes, boolean sameServer, Snapshot known) {
    List<Pane> now = ofSession(panes);
    if (now.isEmpty()) {
      return GONE;
    }
    if (sameServer && now.equals(before)) {
      return UNTOUCHED;
    }
    List<Pane> old = sameServer ? before : List.of();
    List<Pane> fresh = now.stream().filter(pane -> !old.contains(pane)).toList();
    List<String> kept = now.stream().filter(old::contains).map(Pane::window).toList();
    boolean whole =
        names(fresh).equals(fresh(sameServer))
            && Set.copyOf(kept).equals(kept(sameServer))
            && isOurs(fresh, known.session(layout.layoutName()));
    return whole ? WHOLE : "HALF MADE " + now + " of " + before;
  }

  private static List<String> names(List<Pane> panes) {
    return panes.stream().map(Pane::window).sorted().toList();
  }

  private List<String> fresh(boolean sameServer) {
    return operation == Operation.MERGE_SKIP && sameServer
        ? List.of("b")
        : layout.layoutTabs().stream().map(TabConfig::tabName).toList();
  }

  private Set<String> kept(boolean sameServer) {
    if (!sameServer || !operation.merges()) {
      return Set.of();
    }
    return operation == Operation.MERGE_SKIP ? Set.of("a", "mine") : Set.of("mine");
  }

  /** The tool knows every new window as a tab's. */
  private static boolean isOurs(List<Pane> fresh, Optional<SessionSnapshot> known) {
    Set<String> ours =
        known.stream()
            .flatMap(session -> session.windows().stream())
            .filter(window -> window.identity().isPresent())
            .map(WindowSnapshot::id)
            .collect(Collectors.toSet());
    return fresh.stream().map(Pane::windowId).allMatch(ours::contains);
  }
}
