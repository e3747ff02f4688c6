package dev.sessions.testkit;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.util.Arrays;
import java.util.List;

/** Writes launch steps in few words. */
final class Steps {
  private Steps() {}

  static LaunchStep create(String name, TabConfig... tabs) {
    return create(name, ExitMode.BACK_TO_SHELL, tabs);
  }

  static LaunchStep create(String name, ExitMode exitMode, TabConfig... tabs) {
    return LaunchStep.create(name)
        .layoutName(layoutOf(name))
        .tabs(added(tabs))
        .exitMode(exitMode)
        .build();
  }

  static LaunchStep replace(SessionRef existing, TabConfig... tabs) {
    return LaunchStep.replace(existing)
        .layoutName(layoutOf(existing.name()))
        .tabs(added(tabs))
        .build();
  }

  static LaunchStep merge(SessionRef existing, TabStep... windows) {
    return LaunchStep.merge(existing)
        .layoutName(layoutOf(existing.name()))
        .tabs(List.of(windows))
        .build();
  }

  static TabStep replaceWindow(TabConfig tab, WindowSnapshot old) {
    return TabStep.of(TabAction.REPLACE, tab, panes(old)).toBuilder().place(old.id()).build();
  }

  static TabStep keep(TabConfig tab, WindowSnapshot there) {
    return TabStep.of(TabAction.KEEP, tab, panes(there));
  }

  private static List<String> panes(WindowSnapshot window) {
    return window.panes().stream().map(PaneSnapshot::id).toList();
  }

  /** Returns the name of the layout that a session is made from: another one than its own. */
  static String layoutOf(String sessionName) {
    return "layout of " + sessionName;
  }

  private static List<TabStep> added(TabConfig... tabs) {
    return Arrays.stream(tabs).map(TabStep::add).toList();
  }
}
