package dev.sessions.layouts;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes layouts of a tree in which no problem was found. */
final class LayoutsOfTree {
  private LayoutsOfTree() {}

  /** Returns what the tree says. */
  static LayoutsFile file(Path path, LocatedNode tree) {
    List<LayoutConfig> layouts = new ArrayList<>();
    for (LocatedNode layout : tree.list("layouts")) {
      layouts.add(layout(layout));
    }
    return new LayoutsFile(path, text(tree, "version"), layouts);
  }

  private static LayoutConfig layout(LocatedNode layout) {
    List<TabConfig> tabs = new ArrayList<>();
    for (LocatedNode tab : layout.list("layoutTabs")) {
      tabs.add(tab(tab));
    }
    return new LayoutConfig(text(layout, "layoutName"), tabs);
  }

  private static TabConfig tab(LocatedNode tab) {
    Optional<LocatedNode> written = tab.member("tabWeight");
    OptionalInt weight =
        written.isPresent()
            ? OptionalInt.of(written.get().asInteger().intValueExact())
            : OptionalInt.empty();
    return new TabConfig(text(tab, "tabName"), text(tab, "startDir"), text(tab, "command"), weight);
  }

  private static String text(LocatedNode node, String key) {
    return node.text(key).orElseThrow().asString();
  }
}
