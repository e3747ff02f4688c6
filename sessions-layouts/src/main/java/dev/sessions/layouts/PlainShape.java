package dev.sessions.layouts;

import java.math.BigInteger;
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
        && file.text("version").filter(node -> node.asString().equals(VERSION)).isPresent()
        && !file.list("layouts").isEmpty()
        && file.list("layouts").stream().allMatch(PlainShape::isLayout);
  }

  private static boolean isLayout(LocatedNode layout) {
    return hasOnly(layout, LAYOUT)
        && hasText(layout, "layoutName")
        && !layout.list("layoutTabs").isEmpty()
        && layout.list("layoutTabs").stream().allMatch(PlainShape::isTab);
  }

  private static boolean isTab(LocatedNode tab) {
    return hasOnly(tab, TAB)
        && hasText(tab, "tabName")
        && hasText(tab, "startDir")
        && hasText(tab, "command")
        && tab.member("tabWeight").map(PlainShape::isWeight).orElse(true);
  }

  private static boolean hasOnly(LocatedNode node, Set<String> keys) {
    return node.isObject() && keys.containsAll(node.members().keySet());
  }

  private static boolean hasText(LocatedNode node, String key) {
    return node.text(key)
        .filter(text -> text.asString().chars().anyMatch(PlainShape::isVisible))
        .isPresent();
  }

  private static boolean isVisible(int character) {
    return (character > ' ' && character < 0x7f) || Character.isLetterOrDigit(character);
  }

  private static boolean isWeight(LocatedNode weight) {
    return weight.isInteger()
        && weight.asInteger().signum() >= 0
        && weight.asInteger().compareTo(MOST) <= 0;
  }
}
