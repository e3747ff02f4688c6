package dev.sessions.testkit.support;

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

/** Short forms for launch steps. */
public final class Steps {
  private Steps() {}

  /** Returns a step that creates a session. */
  public static LaunchStep create(String name, TabConfig... tabs) {
    return create(name, ExitMode.BACK_TO_SHELL, tabs);
  }

  /** Returns a step that creates a session with an exit mode. */
  public static LaunchStep create(String name, ExitMode exitMode, TabConfig... tabs) {
    return LaunchStep.create(name)
        .layoutName(layoutOf(name))
        .tabs(added(tabs))
        .exitMode(exitMode)
        .build();
  }

  /** Returns a step that replaces a session. */
  public static LaunchStep replace(SessionRef existing, TabConfig... tabs) {
    return LaunchStep.replace(existing)
        .layoutName(layoutOf(existing.name()))
        .tabs(added(tabs))
        .build();
  }

  /** Returns a step that merges into a session. */
  public static LaunchStep merge(SessionRef existing, TabStep... windows) {
    return LaunchStep.merge(existing)
        .layoutName(layoutOf(existing.name()))
        .tabs(List.of(windows))
        .build();
  }

  /** Returns a tab step that replaces a window. */
  public static TabStep replaceWindow(TabConfig tab, WindowSnapshot old) {
    return TabStep.of(TabAction.REPLACE, tab, panes(old)).toBuilder().place(old.id()).build();
  }

  /** Returns a tab step that keeps a window. */
  public static TabStep keep(TabConfig tab, WindowSnapshot kept) {
    return TabStep.of(TabAction.KEEP, tab, panes(kept));
  }

  private static List<String> panes(WindowSnapshot window) {
    return window.panes().stream().map(PaneSnapshot::id).toList();
  }

  /** Returns the layout name that these steps use, which differs from the session name. */
  public static String layoutOf(String sessionName) {
    return "layout of " + sessionName;
  }

  private static List<TabStep> added(TabConfig... tabs) {
    return Arrays.stream(tabs).map(TabStep::add).toList();
  }
}
