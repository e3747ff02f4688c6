package dev.sessions.manager;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.util.Arrays;

/** Layouts for tests: each tab starts in the folder of the test and runs until it is ended. */
final class Layouts {
  private Layouts() {}

  static LayoutConfig layout(String name, String... tabs) {
    return new LayoutConfig(
        name, Arrays.stream(tabs).map(tab -> new TabConfig(tab, ".", "run " + tab)).toList());
  }
}
