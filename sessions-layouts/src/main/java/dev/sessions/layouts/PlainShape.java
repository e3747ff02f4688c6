package dev.sessions.layouts;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of most files that have no mistake that they have none. The schema's validator says the
 * same, but to load it takes longer than all else that a command does with a file; so it is asked
 * only where this check is not sure.
 */
final class PlainShape {
  private static final Set<String> FILE = Set.of("$schema", "version", "layouts");
  private static final Set<String> LAYOUT = Set.of("layoutName", "layoutTabs");
  private static final Set<String> TAB = Set.of("tabName", "startDir", "command", "tabWeight");
  private static final String VERSION = "0.1";
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  private PlainShape() {}

  /** Returns whether the schema would find nothing; false where that is not certain. */
  static boolean holds(LocatedNode file) {
    return hasOnly(file, FILE)
        && (file.member("$schema").isEmpty() || file.text("$schema").isPresent())
        && file.text("version").isPresent()
        && file.text("version").get().asString().equals(VERSION)
        && areLayouts(file.list("layouts"));
  }

  private static boolean areLayouts(List<LocatedNode> layouts) {
    for (LocatedNode layout : layouts) {
      if (!isLayout(layout)) {
        return false;
      }
    }
    return !layouts.isEmpty();
  }

  private static boolean isLayout(LocatedNode layout) {
    return hasOnly(layout, LAYOUT)
        && hasText(layout, "layoutName")
        && areTabs(layout.list("layoutTabs"));
  }

  private static boolean areTabs(List<LocatedNode> tabs) {
    for (LocatedNode tab : tabs) {
      if (!isTab(tab)) {
        return false;
      }
    }
    return !tabs.isEmpty();
  }

  private static boolean isTab(LocatedNode tab) {
    return hasOnly(tab, TAB)
        && hasText(tab, "tabName")
        && hasText(tab, "startDir")
        && hasText(tab, "command")
        && (tab.member("tabWeight").isEmpty() || isWeight(tab.member("tabWeight").get()));
  }

  private static boolean hasOnly(LocatedNode node, Set<String> keys) {
    return node.isObject() && keys.containsAll(node.members().keySet());
  }

  private static boolean hasText(LocatedNode node, String key) {
    Optional<LocatedNode> member = node.text(key);
    String text = member.isPresent() ? member.get().asString() : "";
    for (int i = 0; i < text.length(); i++) {
      if (isVisible(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVisible(char character) {
    return (character > ' ' && character < 0x7f) || Character.isLetterOrDigit(character);
  }

  private static boolean isWeight(LocatedNode weight) {
    return weight.isInteger()
        && weight.asInteger().signum() >= 0
        && weight.asInteger().compareTo(MOST) <= 0;
  }
}
