package dev.sessions.layouts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Documents that the schema describes: objects are maps, lists are lists. They come from the schema
 * itself, so a key that is added there is in them.
 */
final class SampleDocuments {
  private static final List<String> TEXTS =
      List.of("a", "~/code", " x", "日本", "😀", "true", "8080", "é: #{pid}", "\u00a0");

  private final LocatedNode definitions;
  private final Random random;
  private int names;

  SampleDocuments(LocatedNode schema, Random random) {
    this.definitions = schema.member("$defs").orElseThrow();
    this.random = random;
  }

  /** Returns a value that a schema accepts. */
  Object valid(LocatedNode schema) {
    LocatedNode choices = schema.member("enum").orElse(null);
    if (choices != null) {
      return any(choices.elements()).asString();
    }
    String reference = schema.text("$ref").map(LocatedNode::asString).orElse("");
    if (reference.endsWith("/name")) {
      return any(TEXTS) + ++names; // no two alike, which no schema can ask for
    }
    if (!reference.isEmpty()) {
      return valid(definitions.member(reference.replace("#/$defs/", "")).orElseThrow());
    }
    return switch (schema.text("type").orElseThrow().asString()) {
      case "object" -> object(schema);
      case "array" -> list(schema);
      case "integer" -> random.nextBoolean() ? 0 : Integer.MAX_VALUE;
      case "string" -> any(TEXTS);
      default -> throw new AssertionError("no sample of " + schema.members().keySet());
    };
  }

  private Map<String, Object> object(LocatedNode schema) {
    List<String> required = schema.list("required").stream().map(LocatedNode::asString).toList();
    Map<String, Object> members = new LinkedHashMap<>();
    schema
        .member("properties")
        .orElseThrow()
        .members()
        .forEach(
            (key, property) -> {
              if (required.contains(key) || random.nextBoolean()) {
                members.put(key, valid(property));
              }
            });
    return members;
  }

  private List<Object> list(LocatedNode schema) {
    List<Object> elements = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      elements.add(valid(schema.member("items").orElseThrow()));
    }
    return elements;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
