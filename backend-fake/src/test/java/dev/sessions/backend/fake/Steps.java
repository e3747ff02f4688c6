package dev.sessions.backend.fake;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.SessionRef;
import dev.sessions.api.spi.WindowAction;
import dev.sessions.api.spi.WindowStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes launch steps and reads what stands, in few words. */
final class Steps {
  private Steps() {}

  static TabConfig tab(String name) {
    return new TabConfig(name, "/srv", "run " + name);
  }

  static LaunchStep create(String name, String... tabs) {
    return create(name, ExitMode.BACK_TO_SHELL, Arrays.stream(tabs).map(Steps::tab).toList());
  }

  static LaunchStep create(String name, ExitMode exitMode, List<TabConfig> tabs) {
    List<WindowStep> windows = tabs.stream().map(WindowStep::add).toList();
    return new LaunchStep(
        LaunchAction.CREATE, name, Optional.empty(), "layout-" + name, windows, exitMode);
  }

  static LaunchStep replace(SessionRef existing, String... tabs) {
    List<WindowStep> windows = Arrays.stream(tabs).map(Steps::tab).map(WindowStep::add).toList();
    return new LaunchStep(
        LaunchAction.REPLACE,
        existing.name(),
        Optional.of(existing),
        "again",
        windows,
        ExitMode.TERMINATE);
  }

  static LaunchStep merge(SessionRef existing, WindowStep... windows) {
    return new LaunchStep(
        LaunchAction.MERGE,
        existing.name(),
        Optional.of(existing),
        "merged",
        List.of(windows),
        ExitMode.TERMINATE);
  }

  static WindowStep add(String tab) {
    return WindowStep.add(tab(tab));
  }

  static WindowStep replaceWindow(String tab, String... ids) {
    return new WindowStep(WindowAction.REPLACE, tab(tab), List.of(ids));
  }

  static WindowStep keep(String tab, String... ids) {
    return new WindowStep(WindowAction.KEEP, tab(tab), List.of(ids));
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
