package dev.sessions.backend.fake;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Short forms for launch steps and for what exists. */
final class Steps {
  private Steps() {}

  static TabConfig tab(String name) {
    return new TabConfig(name, "/srv", "run " + name);
  }

  static LaunchStep create(String name, String... tabs) {
    return create(name, ExitMode.BACK_TO_SHELL, Arrays.stream(tabs).map(Steps::tab).toList());
  }

  static LaunchStep create(String name, ExitMode exitMode, List<TabConfig> tabs) {
    List<TabStep> windows = tabs.stream().map(TabStep::add).toList();
    return LaunchStep.create(name)
        .layoutName("layout-" + name)
        .tabs(windows)
        .exitMode(exitMode)
        .build();
  }

  static LaunchStep replace(SessionRef existing, String... tabs) {
    List<TabStep> windows = Arrays.stream(tabs).map(Steps::tab).map(TabStep::add).toList();
    return LaunchStep.replace(existing)
        .layoutName("again")
        .tabs(windows)
        .exitMode(ExitMode.TERMINATE)
        .build();
  }

  static LaunchStep merge(SessionRef existing, TabStep... windows) {
    return LaunchStep.merge(existing)
        .layoutName("merged")
        .tabs(List.of(windows))
        .exitMode(ExitMode.TERMINATE)
        .build();
  }

  static TabStep add(String tab) {
    return TabStep.add(tab(tab));
  }

  static TabStep replaceWindow(String tab, String... ids) {
    return TabStep.of(TabAction.REPLACE, tab(tab), List.of(ids));
  }

  static TabStep replaceIn(String windowId, String tab, String... ids) {
    return replaceWindow(tab, ids).toBuilder().place(windowId).build();
  }

  static TabStep keep(String tab, String... ids) {
    return TabStep.of(TabAction.KEEP, tab(tab), List.of(ids));
  }

  static SessionRef ref(Snapshot snapshot, String name) {
    String id = snapshot.session(name).orElseThrow().id();
    return new SessionRef(snapshot.serverId().orElseThrow(), id, name);
  }

  /** Such as {@code s1 dev: 0 w1 api*, 1 w2 db}; the star marks the current window. */
  static String text(SessionSnapshot session) {
    return session.id()
        + " "
        + session.name()
        + ": "
        + session.windows().stream()
            .map(
                window ->
                    window.index()
                        + " "
                        + window.id()
                        + " "
                        + window.name()
                        + (window.active() ? "*" : ""))
            .collect(Collectors.joining(", "));
  }

  static List<String> text(Snapshot snapshot) {
    return snapshot.sessions().stream().map(Steps::text).toList();
  }
}
