package dev.sessions.layouts;

import dev.harrel.jsonschema.SimpleType;

/** Says that a value is of another kind than the schema wants, and how to mend it. */
final class TypeMessage {
  private TypeMessage() {}

  /**
   * Returns the message.
   *
   * @param name what messages call the value
   * @param rule the object of the schema whose {@code type} it breaks
   */
  static String of(String name, LocatedNode node, LocatedNode rule) {
    SimpleType wanted = SimpleType.fromName(rule.member("type").orElseThrow().asString());
    String must = name + " must be " + noun(wanted) + ", not " + shown(node);
    return must + remedy(node, wanted);
  }

  private static String remedy(LocatedNode node, SimpleType wanted) {
    String written = node.written().orElse("");
    boolean quotable = node.isNull() ? written.equals("~") : !written.isEmpty();
    if (wanted == SimpleType.STRING && quotable) {
      return ": write it in quotes, \"" + written + "\"";
    }
    if (wanted == SimpleType.INTEGER && node.isString() && isWhole(node.asString())) {
      return ": write it without quotes, " + node.asString();
    }
    return "";
  }

  private static boolean isWhole(String text) {
    return text.matches("[0-9]{1,10}");
  }

  private static String shown(LocatedNode node) {
    String written = node.written().orElse("");
    return switch (node.getNodeType()) {
      case STRING -> "the text " + Quote.quoted(node.asString());
      case INTEGER, NUMBER -> "the number " + written;
      case BOOLEAN -> "the bare word " + written;
      case NULL -> written.isEmpty() ? "nothing" : "the bare " + written + ", which means nothing";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
    };
  }

  private static String noun(SimpleType type) {
    return switch (type) {
      case STRING -> "a text";
      case INTEGER -> "a whole number";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
    };
  }
}
