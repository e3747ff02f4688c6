package dev.sessions.layouts;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Makes layouts of a tree in which no problem was found. */
final class LayoutsOfTree {
  private LayoutsOfTree() {}

  /** Returns what the tree says. */
  static LayoutsFile file(Path path, LocatedNode tree) {
    return new LayoutsFile(
        path,
        text(tree, "version"),
        tree.list("layouts").stream().map(LayoutsOfTree::layout).toList());
  }

  private static LayoutConfig layout(LocatedNode layout) {
    return new LayoutConfig(
        text(layout, "layoutName"),
        layout.list("layoutTabs").stream().map(LayoutsOfTree::tab).toList());
  }

  private static TabConfig tab(LocatedNode tab) {
    OptionalInt weight =
        tab.member("tabWeight").stream()
            .mapToInt(node -> node.asInteger().intValueExact())
            .findFirst();
    return new TabConfig(text(tab, "tabName"), text(tab, "startDir"), text(tab, "command"), weight);
  }

  private static String text(LocatedNode node, String key) {
    return node.text(key).orElseThrow().asString();
  }
}
