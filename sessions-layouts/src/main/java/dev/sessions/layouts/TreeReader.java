package dev.sessions.layouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a text into a tree of located values. What comes before a fault of the syntax is in the
 * tree too, so that its problems are reported together with the fault.
 */
final class TreeReader {
  private static final String TOO_LONG =
      "this number has more than "
          + Limits.DIGITS
          + " characters, which no value of the file needs";

  private final Tokens tokens;
  private final Problems problems;
  private final Anchors anchors = new Anchors();
  private int values;
  private boolean isBroken;

  private TreeReader(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /**
   * Reads a text, and closes its tokens.
   *
   * @param problems is given what the syntax, its limits and keys that come twice have to say
   * @return the tree, as far as it could be read; empty if nothing of it could be, or a limit was
   *     passed
   */
  static Optional<LocatedNode> read(Tokens tokens, Problems problems) {
    try (tokens) {
      return new TreeReader(tokens, problems).document();
    }
  }

  private Optional<LocatedNode> document() {
    if (next() == Token.NONE) {
      return isBroken ? Optional.empty() : refuse(Position.FILE, FileText.EMPTY);
    }
    Optional<LocatedNode> root = value(DataPath.ROOT, tokens.position(), 1);
    if (root.isPresent() && !isBroken && next() != Token.NONE) {
      problems.add(tokens.position(), "a second document begins here: a layouts file has only one");
    }
    return root;
  }

  /** Goes on to the next token; after a fault of the syntax there is none. */
  private Token next() {
    try {
      return isBroken ? Token.NONE : tokens.next();
    } catch (SyntaxFault e) {
      isBroken = true;
      problems.add(e.position(), e.getMessage());
      return Token.NONE;
    }
  }

  /** Reads the value that the tokens are at; empty if a limit was passed. */
  private Optional<LocatedNode> value(DataPath path, Position key, int depth) {
    Position position = tokens.position();
    Optional<String> alias = tokens.alias();
    if (alias.isPresent()) {
      return repeated(alias.get(), path, key, depth);
    }
    if (depth > Limits.DEPTH) {
      return refuse(position, "more than " + Limits.DEPTH + " values lie in each other here");
    }
    if (++values > Limits.VALUES) {
      return refuse(position, "the file has more than " + Limits.VALUES + " values");
    }
    Optional<String> anchor = tokens.anchor();
    anchor.ifPresent(anchors::open);
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
    LocatedNode read = new LocatedNode(type, path, key, position, content.get());
    LocatedNode node = isBroken ? read.inPart() : read;
    if (type == ValueType.WHOLE_NUMBER && content.get().toString().length() > Limits.DIGITS) {
      refusal = Optional.of(TOO_LONG);
    }
    if (refusal.isPresent()) {
      problems.wrongValue(node, refusal.get());
    }
    anchor.ifPresent(name -> anchors.close(name, node));
    return Optional.of(node);
  }

  /** Returns the value of an anchor at the alias that the tokens are at. */
  private Optional<LocatedNode> repeated(String name, DataPath path, Position key, int depth) {
    Position position = tokens.position();
    Optional<Anchors.Anchored> anchored = anchors.find(name);
    if (anchored.isEmpty()) {
      LocatedNode wrong = new LocatedNode(ValueType.TEXT, path, key, position, "*" + name);
      problems.wrongValue(wrong, anchors.refusal(name));
      return Optional.of(wrong);
    }
    values += anchored.get().values();
    if (depth + anchored.get().height() - 1 > Limits.DEPTH) {
      String most = "more than " + Limits.DEPTH + " values lie in each other here, with the alias ";
      return refuse(position, most + Quote.quoted("*" + name));
    }
    if (values > Limits.VALUES) {
      String most = "the file has more than " + Limits.VALUES + " values";
      return refuse(position, most + ", counting what its aliases repeat");
    }
    return Optional.of(anchored.get().node().repeated(path, key, position));
  }

  private Optional<Map<String, LocatedNode>> object(DataPath path, int depth) {
    Map<String, LocatedNode> members = new LinkedHashMap<>();
    MergedMembers merged = new MergedMembers(path, problems);
    while (next() == Token.KEY) {
      String name = tokens.text();
      Position key = tokens.position();
      boolean isMerge = tokens.isMerge();
      DataPath below = path.member(name);
      if (next() != Token.VALUE) {
        break;
      }
      Optional<LocatedNode> member = value(below, key, depth + 1);
      if (member.isEmpty()) {
        return Optional.empty();
      }
      Optional<LocatedNode> first =
          isMerge
              ? merged.add(member.get())
              : Optional.ofNullable(members.putIfAbsent(name, member.get()));
      if (first.isPresent()) {
        String where = " is here a second time; it was given on line " + first.get().key().line();
        problems.wrongKey(key, below, name, "the key " + Quote.quoted(name) + where);
      }
    }
    merged.into(members);
    return Optional.of(Collections.unmodifiableMap(members));
  }

  private Optional<List<LocatedNode>> list(DataPath path, int depth) {
    List<LocatedNode> elements = new ArrayList<>();
    while (next() == Token.VALUE) {
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
