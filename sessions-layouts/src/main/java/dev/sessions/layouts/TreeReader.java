package dev.sessions.layouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads a text into a tree of located values. */
final class TreeReader {
  private final Syntax syntax;
  private final Problems problems;
  private int values;

  private TreeReader(Syntax syntax, Problems problems) {
    this.syntax = syntax;
    this.problems = problems;
  }

  /**
   * Reads a text.
   *
   * @param problems is given what the syntax, its limits and keys that come twice have to say
   * @return the tree, or empty where the text could not be read to its end
   */
  static Optional<LocatedNode> read(Syntax syntax, Problems problems) {
    try (JsonParser parser = syntax.open()) {
      return new TreeReader(syntax, problems).explained(parser);
    }
  }

  private Optional<LocatedNode> explained(JsonParser parser) {
    try {
      return document(parser);
    } catch (JacksonException e) {
      // A number that passes the parser's limits is refused without a place of its own.
      TokenStreamLocation location = e.getLocation();
      syntax.explain(e, location == null ? parser.currentTokenLocation() : location, problems);
      return Optional.empty();
    }
  }

  private Optional<LocatedNode> document(JsonParser parser) {
    if (parser.nextToken() == null) {
      problems.add(Position.FILE, FileText.EMPTY);
      return Optional.empty();
    }
    Position start = position(parser);
    Optional<LocatedNode> root = value(parser, DataPath.ROOT, start, 1);
    if (root.isPresent() && parser.nextToken() != null) {
      problems.add(position(parser), "a second document begins here: a layouts file has only one");
      return Optional.empty();
    }
    return root;
  }

  /** Reads the value that the parser is at; empty where a limit was passed. */
  private Optional<LocatedNode> value(JsonParser parser, DataPath path, Position key, int depth) {
    Position position = position(parser);
    if (depth > Limits.DEPTH) {
      return refuse(position, "more than " + Limits.DEPTH + " values lie in each other here");
    }
    if (++values > Limits.VALUES) {
      return refuse(position, "the file has more than " + Limits.VALUES + " values");
    }
    Optional<String> refusal = syntax.refusal(parser);
    JsonToken token = parser.currentToken();
    Optional<?> content =
        switch (token) {
          case START_OBJECT -> object(parser, path, depth);
          case START_ARRAY -> array(parser, path, depth);
          default -> Optional.of(scalar(parser, token));
        };
    Optional<LocatedNode> node =
        content.map(some -> new LocatedNode(type(token), path, key, position, some));
    if (node.isPresent() && refusal.isPresent()) {
      problems.wrongValue(node.get(), refusal.get());
    }
    return node;
  }

  private Optional<Map<String, LocatedNode>> object(JsonParser parser, DataPath path, int depth) {
    Map<String, LocatedNode> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Position key = position(parser);
      parser.nextToken();
      DataPath below = path.member(name);
      Optional<LocatedNode> member = value(parser, below, key, depth + 1);
      if (member.isEmpty()) {
        return Optional.empty();
      }
      LocatedNode first = members.putIfAbsent(name, member.get());
      if (first != null) {
        String where = " stands here a second time; it was given on line " + first.key().line();
        problems.wrongKey(key, below, name, "the key " + Quote.quoted(name) + where);
      }
    }
    return Optional.of(Collections.unmodifiableMap(members));
  }

  private Optional<List<LocatedNode>> array(JsonParser parser, DataPath path, int depth) {
    List<LocatedNode> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      DataPath below = path.element(elements.size());
      Optional<LocatedNode> element = value(parser, below, position(parser), depth + 1);
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return Optional.of(Collections.unmodifiableList(elements));
  }

  private static Object scalar(JsonParser parser, JsonToken token) {
    String written = parser.getString();
    return token == JsonToken.VALUE_NUMBER_INT
        ? new WholeNumber(written, parser.getBigIntegerValue())
        : written;
  }

  private static ValueType type(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> ValueType.OBJECT;
      case START_ARRAY -> ValueType.LIST;
      case VALUE_NUMBER_INT -> ValueType.WHOLE_NUMBER;
      case VALUE_NUMBER_FLOAT -> ValueType.FRACTION;
      case VALUE_TRUE, VALUE_FALSE -> ValueType.BOOLEAN;
      case VALUE_NULL -> ValueType.NULL;
      default -> ValueType.TEXT;
    };
  }

  private Position position(JsonParser parser) {
    return syntax.position(parser.currentTokenLocation());
  }

  private <T> Optional<T> refuse(Position position, String message) {
    problems.add(position, message);
    return Optional.empty();
  }
}
