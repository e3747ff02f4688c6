package dev.sessions.layouts;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts a tree in which no problem was found to layouts. */
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
    TabConfig.Builder read =
        TabConfig.named(text(tab, "tabName"))
            .startDir(text(tab, "startDir"))
            .command(text(tab, "command"));
    Optional<LocatedNode> weight = tab.member("tabWeight");
    if (weight.isPresent()) {
      read.tabWeight(weight.get().asInteger().intValueExact());
    }
    return read.build();
  }

  private static String text(LocatedNode node, String key) {
    return node.text(key).orElseThrow().asString();
  }
}
