package dev.sessions.layouts;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One value of a file, with where it begins. Immutable, and read by the schema validator as it is.
 */
final class LocatedNode implements JsonNode {
  private final SimpleType type;
  private final String pointer;
  private final Position key;
  private final Position position;
  private final Object content;

  /**
   * Makes a node.
   *
   * @param pointer the JSON pointer of the value, empty for the root
   * @param key where the value's key begins, or the value itself where it has none
   * @param content a list or map of nodes, a {@link WrittenNumber}, or the text of a string, a
   *     boolean or a null as it was written
   */
  LocatedNode(SimpleType type, String pointer, Position key, Position position, Object content) {
    this.type = type;
    this.pointer = pointer;
    this.key = key;
    this.position = position;
    this.content = content;
  }

  /** Returns where the value begins. */
  Position position() {
    return position;
  }

  /** Returns where the value's key begins, or the value itself where it is no member. */
  Position key() {
    return key;
  }

  /** Returns the last step of the pointer: the key of a member. */
  String name() {
    List<String> steps = steps(pointer);
    return steps.get(steps.size() - 1);
  }

  /** Returns the node at a JSON pointer that leads to one. */
  LocatedNode at(String target) {
    LocatedNode node = this;
    for (String step : steps(target)) {
      node = node.child(step);
    }
    return node;
  }

  /** Returns a JSON pointer as people write it, such as {@code layouts[0].layoutName}. */
  String path(String target) {
    StringBuilder path = new StringBuilder();
    LocatedNode node = this;
    for (String step : steps(target)) {
      if (node.isArray()) {
        path.append('[').append(step).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(Quote.shortened(step));
      }
      node = node.child(step);
    }
    return path.toString();
  }

  /** Returns a scalar as a person would write it, shortened; empty for lists and objects. */
  Optional<String> written() {
    return isArray() || isObject()
        ? Optional.empty()
        : Optional.of(Quote.shortened(content.toString()));
  }

  /** Returns the member of that name, where this is an object that has one. */
  Optional<LocatedNode> member(String name) {
    return isObject() ? Optional.ofNullable(members().get(name)) : Optional.empty();
  }

  /** Returns the member's text, where this is an object that has one and it is a text. */
  Optional<LocatedNode> text(String name) {
    Optional<LocatedNode> member = member(name);
    return member.isPresent() && member.get().isString() ? member : Optional.empty();
  }

  /** Returns the elements of the member's list; empty where it is none. */
  List<LocatedNode> list(String name) {
    Optional<LocatedNode> member = member(name);
    return member.isPresent() && member.get().isArray() ? member.get().elements() : List.of();
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

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    return type;
  }

  @Override
  public boolean asBoolean() {
    return Boolean.parseBoolean((String) content);
  }

  @Override
  public String asString() {
    return (String) content;
  }

  @Override
  public BigInteger asInteger() {
    return ((WrittenNumber) content).value().toBigInteger();
  }

  @Override
  public BigDecimal asNumber() {
    return ((WrittenNumber) content).value();
  }

  @Override
  public List<JsonNode> asArray() {
    return List.copyOf(elements());
  }

  @Override
  @SuppressWarnings("unchecked") // read-only, and each node is a JsonNode
  public Map<String, JsonNode> asObject() {
    return (Map<String, JsonNode>) content;
  }

  private LocatedNode child(String step) {
    return isArray()
        ? elements().get(Integer.parseInt(step))
        : Objects.requireNonNull(members().get(step), step);
  }

  private static List<String> steps(String target) {
    return target.isEmpty()
        ? List.of()
        : Arrays.stream(target.substring(1).split("/", -1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
  }
}
