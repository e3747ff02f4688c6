package dev.sessions.testkit;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.SessionRef;
import dev.sessions.api.spi.WindowAction;
import dev.sessions.api.spi.WindowStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes launch steps in few words. */
final class Steps {
  private Steps() {}

  static LaunchStep create(String name, TabConfig... tabs) {
    return create(name, ExitMode.BACK_TO_SHELL, tabs);
  }

  static LaunchStep create(String name, ExitMode exitMode, TabConfig... tabs) {
    return new LaunchStep(
        LaunchAction.CREATE, name, Optional.empty(), layoutOf(name), added(tabs), exitMode);
  }

  static LaunchStep replace(SessionRef existing, TabConfig... tabs) {
    return new LaunchStep(
        LaunchAction.REPLACE,
        existing.name(),
        Optional.of(existing),
        layoutOf(existing.name()),
        added(tabs),
        ExitMode.BACK_TO_SHELL);
  }

  static LaunchStep merge(SessionRef existing, WindowStep... windows) {
    return new LaunchStep(
        LaunchAction.MERGE,
        existing.name(),
        Optional.of(existing),
        layoutOf(existing.name()),
        List.of(windows),
        ExitMode.BACK_TO_SHELL);
  }

  static WindowStep replaceWindow(TabConfig tab, String... ids) {
    return new WindowStep(WindowAction.REPLACE, tab, List.of(ids));
  }

  static WindowStep keep(TabConfig tab, String... ids) {
    return new WindowStep(WindowAction.KEEP, tab, List.of(ids));
  }

  /** Returns the name of the layout that a session is made from: another one than its own. */
  static String layoutOf(String sessionName) {
    return "layout of " + sessionName;
  }

  private static List<WindowStep> added(TabConfig... tabs) {
    return Arrays.stream(tabs).map(WindowStep::add).toList();
  }
}
