package dev.sessions.benchmarks.place;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much is launched.
 *
 * @param layouts how many layouts: sessions {@code s0}, {@code s1}, …
 * @param tabs how many tabs each has: windows {@code w0}, {@code w1}, …
 */
public record Shape(int layouts, int tabs) {
  /** Returns how many windows that makes. */
  public int windows() {
    return layouts * tabs;
  }

  /** Returns the names of the sessions. */
  public List<String> sessionNames() {
    return IntStream.range(0, layouts).mapToObj(number -> "s" + number).toList();
  }

  /** Returns the names of the windows that each session has. */
  public List<String> windowNames() {
    return IntStream.range(0, tabs).mapToObj(number -> "w" + number).toList();
  }

  /** Returns the layouts; every tab starts in one folder and runs one command. */
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
