package dev.sessions.layouts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The anchors of a YAML file, which aliases after them repeat. */
final class Anchors {
  private final Map<String, Anchored> complete = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /** Begins the value of an anchor. A name that is given again means the later value. */
  void open(String name) {
    complete.remove(name);
    open.add(name);
  }

  /** Ends the value of an anchor: from here on it can be repeated. */
  void close(String name, LocatedNode node) {
    open.remove(name);
    complete.put(name, new Anchored(node, values(node), height(node)));
  }

  /** Returns the value of an anchor; empty if there is none that can be repeated here. */
  Optional<Anchored> find(String name) {
    return Optional.ofNullable(complete.get(name));
  }

  /** Returns why an alias cannot be used. */
  String refusal(String name) {
    String alias = "the alias " + Quote.quoted("*" + name);
    String anchor = Quote.quoted("&" + name);
    return open.contains(name)
        ? alias + " is inside the value that it repeats, which would never end"
        : alias + " has no anchor: write " + anchor + " before a value further up in the file";
  }

  private static int values(LocatedNode node) {
    int values = 1;
    for (LocatedNode below : node.below()) {
      values += values(below);
    }
    return values;
  }

  private static int height(LocatedNode node) {
    int highest = 0;
    for (LocatedNode below : node.below()) {
      highest = Math.max(highest, height(below));
    }
    return highest + 1;
  }

  /**
   * A value that aliases repeat.
   *
   * @param values how many values it has, itself included
   * @param height how deep its values lie in each other; 1 for a scalar
   */
  record Anchored(LocatedNode node, int values, int height) {}
}
