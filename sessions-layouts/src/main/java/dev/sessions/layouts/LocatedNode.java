package dev.sessions.layouts;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One value of a file, with where it begins; immutable. */
final class LocatedNode {
  private final ValueType type;
  private final DataPath path;
  private final Position key;
  private final Position position;
  private final Object content;
  private final boolean isWhole;

  /**
   * Creates a node.
   *
   * @param key where the value's key begins, or the value itself if it has none
   * @param content a list or map of nodes, a {@link WholeNumber}, or the text of any other value as
   *     it was written
   */
  LocatedNode(ValueType type, DataPath path, Position key, Position position, Object content) {
    this(type, path, key, position, content, true);
  }

  private LocatedNode(
      ValueType type,
      DataPath path,
      Position key,
      Position position,
      Object content,
      boolean isWhole) {
    this.type = type;
    this.path = path;
    this.key = key;
    this.position = position;
    this.content = content;
    this.isWhole = isWhole;
  }

  /** Returns the same value, some of which could not be read. */
  LocatedNode inPart() {
    return new LocatedNode(type, path, key, position, content, false);
  }

  /** Returns the same value at another place, for an alias. */
  LocatedNode repeated(DataPath otherPath, Position otherKey, Position otherPosition) {
    return new LocatedNode(type, otherPath, otherKey, otherPosition, content, isWhole);
  }

  /** Returns whether all of the value could be read, so that what it does not have is missing. */
  boolean isWhole() {
    return isWhole;
  }

  /** Returns the type of the value. */
  ValueType type() {
    return type;
  }

  /** Returns whether the value is of a type. */
  boolean is(ValueType other) {
    return type == other;
  }

  /** Returns where the value is in the file's data. */
  DataPath path() {
    return path;
  }

  /** Returns where the value begins. */
  Position position() {
    return position;
  }

  /** Returns where the value's key begins, or the value itself if it is no member. */
  Position key() {
    return key;
  }

  /** Returns a scalar as a person would write it, shortened; empty for lists and objects. */
  Optional<String> written() {
    return is(ValueType.LIST) || is(ValueType.OBJECT)
        ? Optional.empty()
        : Optional.of(Quote.shortened(content.toString()));
  }

  /** Returns the member of that name; empty if this is no object or has no such member. */
  Optional<LocatedNode> member(String name) {
    return is(ValueType.OBJECT) ? Optional.ofNullable(members().get(name)) : Optional.empty();
  }

  /** Returns the member of that name; empty if there is none or it is no text. */
  Optional<LocatedNode> text(String name) {
    Optional<LocatedNode> member = member(name);
    return member.isPresent() && member.get().is(ValueType.TEXT) ? member : Optional.empty();
  }

  /** Returns the elements of the member of that name; empty if it is no list. */
  List<LocatedNode> list(String name) {
    Optional<LocatedNode> member = member(name);
    return member.isPresent() && member.get().is(ValueType.LIST)
        ? member.get().elements()
        : List.of();
  }

  /** Returns the elements of a list or the values of an object; none for anything else. */
  Collection<LocatedNode> below() {
    return switch (type) {
      case LIST -> elements();
      case OBJECT -> members().values();
      default -> List.of();
    };
  }

  /** Returns the elements of a list. */
  @SuppressWarnings("unchecked") // the type says what the content is
  List<LocatedNode> elements() {
    return (List<LocatedNode>) content;
  }

  /** Returns the members of an object in the order of the file. */
  @SuppressWarnings("unchecked") // the type says what the content is
  Map<String, LocatedNode> members() {
    return (Map<String, LocatedNode>) content;
  }

  /** Returns the text of a text, or a fraction, a boolean or a null as it was written. */
  String asString() {
    return (String) content;
  }

  /** Returns the value of a whole number. */
  BigInteger asInteger() {
    return ((WholeNumber) content).value();
  }
}
