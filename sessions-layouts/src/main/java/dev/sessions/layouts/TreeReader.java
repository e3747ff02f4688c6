package dev.sessions.layouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a text into a tree of located values. */
final class TreeReader {
  private final Tokens tokens;
  private final Problems problems;
  private int values;

  private TreeReader(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /**
   * Reads a text, and closes its tokens.
   *
   * @param problems is given what the syntax, its limits and keys that come twice have to say
   * @return the tree, or empty if the text could not be read to its end
   */
  static Optional<LocatedNode> read(Tokens tokens, Problems problems) {
    try (tokens) {
      return new TreeReader(tokens, problems).document();
    } catch (SyntaxFault e) {
      problems.add(e.position(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<LocatedNode> document() {
    if (tokens.next() == Token.NONE) {
      return refuse(Position.FILE, FileText.EMPTY);
    }
    Optional<LocatedNode> root = value(DataPath.ROOT, tokens.position(), 1);
    if (root.isPresent() && tokens.next() != Token.NONE) {
      return refuse(
          tokens.position(), "a second document begins here: a layouts file has only one");
    }
    return root;
  }

  /** Reads the value that the tokens are at; empty if a limit was passed. */
  private Optional<LocatedNode> value(DataPath path, Position key, int depth) {
    Position position = tokens.position();
    if (depth > Limits.DEPTH) {
      return refuse(position, "more than " + Limits.DEPTH + " values lie in each other here");
    }
    if (++values > Limits.VALUES) {
      return refuse(position, "the file has more than " + Limits.VALUES + " values");
    }
    Optional<String> refusal = tokens.refusal();
    ValueType type = tokens.type();
    Optional<?> content =
        switch (type) {
          case OBJECT -> object(path, depth);
          case LIST -> list(path, depth);
          case WHOLE_NUMBER -> Optional.of(new WholeNumber(tokens.text(), tokens.integer()));
          default -> Optional.of(tokens.text());
        };
    if (content.isEmpty()) {
      return Optional.empty();
    }
    LocatedNode node = new LocatedNode(type, path, key, position, content.get());
    if (refusal.isPresent()) {
      problems.wrongValue(node, refusal.get());
    }
    return Optional.of(node);
  }

  private Optional<Map<String, LocatedNode>> object(DataPath path, int depth) {
    Map<String, LocatedNode> members = new LinkedHashMap<>();
    while (tokens.next() == Token.KEY) {
      String name = tokens.text();
      Position key = tokens.position();
      DataPath below = path.member(name);
      tokens.next();
      Optional<LocatedNode> member = value(below, key, depth + 1);
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

  private Optional<List<LocatedNode>> list(DataPath path, int depth) {
    List<LocatedNode> elements = new ArrayList<>();
    while (tokens.next() == Token.VALUE) {
      DataPath below = path.element(elements.size());
      Optional<LocatedNode> element = value(below, tokens.position(), depth + 1);
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return Optional.of(Collections.unmodifiableList(elements));
  }

  private <T> Optional<T> refuse(Position position, String message) {
    problems.add(position, message);
    return Optional.empty();
  }
}
