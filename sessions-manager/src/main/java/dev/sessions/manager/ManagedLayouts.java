package dev.sessions.manager;

import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.LayoutKey;
import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.reporting.ExpectedSession;
import dev.sessions.reporting.StatusReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The layouts of one owner, and what snapshots have of them. */
final class ManagedLayouts {
  private final List<LayoutConfig> layouts;
  private final SessionNaming naming;
  private final Owner owner;
  private final boolean whole;

  /**
   * Creates them.
   *
   * @param whole whether these are all layouts of the owner, with all their tabs
   */
  ManagedLayouts(List<LayoutConfig> layouts, SessionNaming naming, Owner owner, boolean whole) {
    this.layouts = layouts;
    this.naming = naming;
    this.owner = owner;
    this.whole = whole;
  }

  /** Returns what the sessions of each layout are launched for, in the layouts' order. */
  List<LayoutKey> keys() {
    List<LayoutKey> keys = new ArrayList<>();
    for (LayoutConfig layout : layouts) {
      String name = layout.layoutName();
      keys.add(new LayoutKey(owner, name, naming.sessionName(name)));
    }
    return keys;
  }

  List<FoundLayout> find(Snapshot snapshot) {
    SessionFinder finder = Owners.finder(snapshot);
    List<LayoutKey> all = keys();
    all.addAll(notInFile(finder));
    return finder.findAll(all);
  }

  /** Returns what there is of the layout of this name, or empty if there is no such layout. */
  Optional<FoundLayout> find(Snapshot snapshot, String layoutName) {
    return Owners.finder(snapshot).findAll(keys()).stream()
        .filter(found -> found.key().layoutName().equals(layoutName))
        .findFirst();
  }

  StatusReport report(Snapshot snapshot) {
    SessionFinder finder = Owners.finder(snapshot);
    List<ExpectedSession> expected = new ArrayList<>();
    for (LayoutConfig layout : layouts) {
      ExpectedSession session =
          ExpectedSession.of(owner, naming.sessionName(layout.layoutName()), layout);
      expected.add(whole ? session : session.partly());
    }
    notInFile(finder).forEach(key -> expected.add(ExpectedSession.notInFile(key)));
    return StatusReport.of(expected, finder);
  }

  /**
   * Returns what the owner has launched for layouts that are not here, under the names that they
   * would have today: they are not in the file any more.
   */
  private List<LayoutKey> notInFile(SessionFinder finder) {
    List<LayoutKey> others = new ArrayList<>();
    if (whole) {
      Set<String> known = new HashSet<>();
      layouts.forEach(layout -> known.add(layout.layoutName()));
      for (LayoutKey key : finder.launchedBy(owner)) {
        boolean isKnown = known.contains(key.layoutName());
        if (!isKnown && key.requestedName().equals(naming.sessionName(key.layoutName()))) {
          others.add(key);
        }
      }
    }
    return others;
  }
}
