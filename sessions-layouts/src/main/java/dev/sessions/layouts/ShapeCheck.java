package dev.sessions.layouts;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import dev.sessions.api.error.DidYouMean;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a tree against the schema, and says in our own words where it differs. */
final class ShapeCheck {
  private static final int LONGEST_HINTED_KEY = 64;

  private final LayoutsSchema schema;
  private final LocatedNode tree;
  private final Problems problems;

  private ShapeCheck(LayoutsSchema schema, LocatedNode tree, Problems problems) {
    this.schema = schema;
    this.tree = tree;
    this.problems = problems;
  }

  /** Adds a problem for each way in which the tree is not what the schema wants. */
  static void check(LayoutsSchema schema, LocatedNode tree, Problems problems) {
    ShapeCheck check = new ShapeCheck(schema, tree, problems);
    schema.errors(tree).forEach(check::tell);
  }

  private void tell(Error error) {
    String pointer = error.getInstanceLocation();
    LocatedNode node = tree.at(pointer);
    if (error.getKeyword() == null) {
      tellUnknownKey(node, schema.owner(error));
      return;
    }
    LocatedNode rule = schema.rule(error);
    String name = name(pointer);
    switch (error.getKeyword()) {
      case "required" -> tellMissingKeys(node, rule);
      case "type" -> wrong(node, TypeMessage.of(name, node, rule));
      case "enum" -> wrong(node, name + " must be " + choices(rule) + ", not " + value(node));
      case "pattern" -> wrong(node, name + " is blank: write " + description(rule));
      case "minItems" -> wrong(node, name + " is empty: write at least one entry");
      case "minimum" -> wrong(node, limit(name, "at least", rule, "minimum", node));
      case "maximum" -> wrong(node, limit(name, "at most", rule, "maximum", node));
      default -> wrong(node, name + " breaks a rule of the schema: " + error.getError());
    }
  }

  private void tellUnknownKey(LocatedNode node, LocatedNode owner) {
    String key = node.name();
    Set<String> known = owner.member("properties").orElseThrow().members().keySet();
    String hint = key.length() <= LONGEST_HINTED_KEY ? DidYouMean.hint(key, known) : "";
    String instead = hint.isEmpty() ? "; its keys are " + String.join(", ", known) : hint;
    problems.wrongKey(
        node.key(),
        tree.path(node.getJsonPointer()),
        key,
        "a " + title(owner) + " has no key " + Quote.quoted(key) + instead);
  }

  private void tellMissingKeys(LocatedNode node, LocatedNode rule) {
    LocatedNode properties = rule.member("properties").orElseThrow();
    for (LocatedNode required : rule.list("required")) {
      String key = required.asString();
      if (node.member(key).isEmpty()) {
        String what = description(properties.member(key).orElseThrow());
        problems.missing(
            node,
            tree.path(node.getJsonPointer()),
            "this " + title(rule) + " has no '" + key + "': add " + what);
      }
    }
  }

  private void wrong(LocatedNode node, String message) {
    problems.wrongValue(node, tree.path(node.getJsonPointer()), message);
  }

  /** Returns what messages call a value: the end of its path. */
  private String name(String pointer) {
    String path = tree.path(pointer);
    return path.isEmpty() ? "the file" : path.substring(path.lastIndexOf('.') + 1);
  }

  private static String limit(
      String name, String relation, LocatedNode rule, String keyword, LocatedNode node) {
    String bound = rule.member(keyword).orElseThrow().asNumber().toPlainString();
    return name + " must be " + relation + " " + bound + ", not " + value(node);
  }

  private static String choices(LocatedNode rule) {
    List<LocatedNode> choices = rule.list("enum");
    return choices.stream()
        .map(JsonNode::asString)
        .map(choice -> '"' + choice + '"')
        .collect(Collectors.joining(" or "));
  }

  private static String value(LocatedNode node) {
    return node.isString() ? Quote.quoted(node.asString()) : node.written().orElse("that");
  }

  private static String title(LocatedNode rule) {
    return rule.member("title").orElseThrow().asString();
  }

  private static String description(LocatedNode rule) {
    return rule.member("description").orElseThrow().asString();
  }
}
