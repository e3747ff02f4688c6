package dev.sessions.layouts;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A choice among layouts and their tabs.
 *
 * <p>Names are compared exactly. They come as lists that are split already: a name may hold a
 * comma, so a command that splits its option at commas should also take the option several times
 * and leave a way to give one name whole.
 *
 * @param layouts names of layouts; empty for all of them
 * @param tabs each the name of a tab in any chosen layout, or {@code layout::tab} for a tab of one
 *     chosen layout; empty for all of them. A tab whose own name reads like that is found by it too
 */
public record LayoutSelection(List<String> layouts, List<String> tabs) {
  private static final String SEPARATOR = "::";

  /** Copies the lists. */
  public LayoutSelection {
    layouts = List.copyOf(layouts);
    tabs = List.copyOf(tabs);
  }

  /**
   * Chooses.
   *
   * @param all the layouts of a file
   * @return the chosen layouts with their chosen tabs, in the order of the file; a layout of which
   *     no tab was chosen is left out
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} if a name is none of a
   *     layout or of a tab, with the names that there are
   */
  public List<LayoutConfig> choose(List<LayoutConfig> all) {
    List<LayoutConfig> chosen = chooseLayouts(all);
    return tabs.isEmpty() ? chosen : chooseTabs(chosen);
  }

  private List<LayoutConfig> chooseLayouts(List<LayoutConfig> all) {
    if (layouts.isEmpty()) {
      return List.copyOf(all);
    }
    Set<String> known = new LinkedHashSet<>();
    all.forEach(layout -> known.add(layout.layoutName()));
    layouts.forEach(name -> requireKnown("layout", name, known));
    Set<String> wanted = new HashSet<>(layouts);
    return all.stream().filter(layout -> wanted.contains(layout.layoutName())).toList();
  }

  private List<LayoutConfig> chooseTabs(List<LayoutConfig> chosen) {
    Set<String> plain = new LinkedHashSet<>();
    Set<String> full = new LinkedHashSet<>();
    for (LayoutConfig layout : chosen) {
      for (TabConfig tab : layout.layoutTabs()) {
        plain.add(tab.tabName());
        full.add(fullName(layout, tab));
      }
    }
    for (String name : tabs) {
      if (!plain.contains(name)) {
        requireKnown("tab", name, full, name.contains(SEPARATOR) ? full : plain);
      }
    }
    Set<String> wanted = new HashSet<>(tabs);
    return chosen.stream()
        .filter(layout -> layout.layoutTabs().stream().anyMatch(tab -> wants(wanted, layout, tab)))
        .map(layout -> withWanted(wanted, layout))
        .toList();
  }

  private static LayoutConfig withWanted(Set<String> wanted, LayoutConfig layout) {
    return layout.withTabs(
        layout.layoutTabs().stream().filter(tab -> wants(wanted, layout, tab)).toList());
  }

  private static boolean wants(Set<String> wanted, LayoutConfig layout, TabConfig tab) {
    return wanted.contains(tab.tabName()) || wanted.contains(fullName(layout, tab));
  }

  private static String fullName(LayoutConfig layout, TabConfig tab) {
    return layout.layoutName() + SEPARATOR + tab.tabName();
  }

  private static void requireKnown(String what, String name, Set<String> known) {
    requireKnown(what, name, known, known);
  }

  private static void requireKnown(
      String what, String name, Set<String> known, Collection<String> told) {
    if (!known.contains(name)) {
      throw new SessionException(
          StandardErrorCode.INVALID_OPTION,
          "there is no "
              + what
              + " '"
              + name
              + "': choose from "
              + String.join(", ", told)
              + DidYouMean.hint(name, told));
    }
  }
}
