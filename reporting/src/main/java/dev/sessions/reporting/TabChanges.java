package dev.sessions.reporting;

import dev.sessions.reporting.TabChange.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what has changed between one report and the next: the events of single tabs. Not safe for
 * use by several threads.
 */
public final class TabChanges {
  /** Two windows of one session may have the same name: then their order tells them apart. */
  private record Key(String sessionName, String tabName, int nth) {}

  private record Entry(Optional<String> layoutName, TabReport tab) {}

  private Map<Key, Entry> before = Map.of();

  /** Creates a comparison that has seen no report yet. */
  public TabChanges() {}

  /**
   * Returns what has changed since the last call; at the first, every tab is new.
   *
   * @param report what is observed now
   * @param now the time that the changes are dated with
   */
  public List<TabChange> since(StatusReport report, Instant now) {
    Map<Key, Entry> after = entries(report);
    List<TabChange> changes = new ArrayList<>();
    after.forEach(
        (key, entry) -> {
          Entry last = before.get(key);
          if (last == null) {
            changes.add(change(now, Kind.SEEN, key, entry));
          } else if (!last.tab().equals(entry.tab())) {
            changes.add(change(now, Kind.CHANGED, key, entry));
          }
        });
    before.forEach(
        (key, entry) -> {
          if (!after.containsKey(key)) {
            changes.add(change(now, Kind.GONE, key, entry));
          }
        });
    before = after;
    return changes;
  }

  private static Map<Key, Entry> entries(StatusReport report) {
    Map<Key, Entry> entries = new LinkedHashMap<>();
    for (SessionReport session : report.sessions()) {
      for (TabReport tab : session.tabs()) {
        int nth = 0;
        while (entries.containsKey(new Key(session.sessionName(), tab.tabName(), nth))) {
          nth++;
        }
        entries.put(
            new Key(session.sessionName(), tab.tabName(), nth),
            new Entry(session.layoutName(), tab));
      }
    }
    return entries;
  }

  private static TabChange change(Instant now, Kind kind, Key key, Entry entry) {
    return new TabChange(now, kind, key.sessionName(), entry.layoutName(), entry.tab());
  }
}
