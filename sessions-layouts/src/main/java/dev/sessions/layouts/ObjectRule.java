package dev.sessions.layouts;

import dev.sessions.api.error.DidYouMean;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object with the keys of a table, and no others. */
final class ObjectRule implements Rule {
  private static final int LONGEST_HINTED_KEY = 64;

  private final String title;
  private final String description;
  private final Map<String, Key> keys;

  /**
   * Creates a rule.
   *
   * @param title what messages call such an object: {@code tab}
   * @param keys in the order in which messages list them
   */
  ObjectRule(String title, String description, Key... keys) {
    this.title = title;
    this.description = description;
    Map<String, Key> byName = new LinkedHashMap<>();
    for (Key key : keys) {
      byName.put(key.name(), key);
    }
    this.keys = Collections.unmodifiableMap(byName);
  }

  /** Returns what messages call such an object. */
  String title() {
    return title;
  }

  /** Returns the keys by their names, in order. */
  Map<String, Key> keys() {
    return keys;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void check(LocatedNode node, Problems problems) {
    if (!TypeCheck.passes(node, ValueType.OBJECT, problems)) {
      return;
    }
    for (Map.Entry<String, LocatedNode> member : node.members().entrySet()) {
      Key key = keys.get(member.getKey());
      if (key == null) {
        unknown(member.getKey(), member.getValue(), problems);
      } else {
        key.rule().check(member.getValue(), problems);
      }
    }
    for (Key key : keys.values()) {
      if (node.isWhole() && key.isRequired() && !node.members().containsKey(key.name())) {
        String what = key.rule().description();
        problems.missing(node, "this " + title + " has no '" + key.name() + "': add " + what);
      }
    }
  }

  private void unknown(String name, LocatedNode node, Problems problems) {
    String hint = name.length() <= LONGEST_HINTED_KEY ? DidYouMean.hint(name, keys.keySet()) : "";
    String instead = hint.isEmpty() ? "; its keys are " + String.join(", ", keys.keySet()) : hint;
    String message = "a " + title + " has no key " + Quote.quoted(name) + instead;
    problems.wrongKey(node.key(), node.path(), name, message);
  }
}
