package dev.sessions.layouts;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a file as the schema library reads it. */
record SchemaNode(LocatedNode node, String pointer) implements JsonNode {

  /** Reads a text of JSON. */
  static SchemaNode of(String json) {
    Problems problems = new Problems(Path.of("text"));
    return new SchemaNode(TreeReader.read(new JsonTokens(json), problems).orElseThrow(), "");
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    return switch (node.type()) {
      case OBJECT -> SimpleType.OBJECT;
      case LIST -> SimpleType.ARRAY;
      case TEXT -> SimpleType.STRING;
      case WHOLE_NUMBER -> SimpleType.INTEGER;
      case FRACTION -> SimpleType.NUMBER;
      case BOOLEAN -> SimpleType.BOOLEAN;
      case NULL -> SimpleType.NULL;
    };
  }

  @Override
  public boolean asBoolean() {
    return Boolean.parseBoolean(node.asString());
  }

  @Override
  public String asString() {
    return node.asString();
  }

  @Override
  public BigInteger asInteger() {
    return node.asInteger();
  }

  @Override
  public BigDecimal asNumber() {
    return new BigDecimal(node.written().orElseThrow());
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> elements = new ArrayList<>();
    for (LocatedNode element : node.elements()) {
      elements.add(new SchemaNode(element, pointer + "/" + elements.size()));
    }
    return elements;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    node.members()
        .forEach(
            (key, value) ->
                members.put(
                    key, new SchemaNode(value, pointer + "/" + JsonNode.encodeJsonPointer(key))));
    return members;
  }

  /** Takes texts of JSON and nodes. */
  static final class Factory implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object value) {
      return value instanceof JsonNode already ? already : create((String) value);
    }

    @Override
    public JsonNode create(String json) {
      return of(json);
    }
  }
}
