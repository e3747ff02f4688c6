package dev.sessions.benchmarks.sandbox;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The size of a launch: a number of layouts with a number of tabs each.
 *
 * @param layouts how many layouts, which become sessions {@code s0}, {@code s1}, …
 * @param tabs how many tabs each layout has, which become windows {@code w0}, {@code w1}, …
 */
public record Shape(int layouts, int tabs) {
  /** Returns the total number of windows. */
  public int windows() {
    return layouts * tabs;
  }

  /** Returns the names of the sessions. */
  public List<String> sessionNames() {
    return IntStream.range(0, layouts).mapToObj(number -> "s" + number).toList();
  }

  /** Returns the names of the windows of each session. */
  public List<String> windowNames() {
    return IntStream.range(0, tabs).mapToObj(number -> "w" + number).toList();
  }

  /** Returns the layouts; all tabs have the same start directory and command. */
  public List<LayoutConfig> layouts(String startDir, String command) {
    List<TabConfig> all =
        windowNames().stream().map(name -> new TabConfig(name, startDir, command)).toList();
    return sessionNames().stream().map(name -> new LayoutConfig(name, all)).toList();
  }

  /** Returns layouts x tabs, such as {@code 20x10}. */
  @Override
  public String toString() {
    return layouts + "x" + tabs;
  }
}
