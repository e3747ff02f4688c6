package dev.sessions.layouts;

/** The types of values that JSON and YAML have, each with what messages call it. */
enum ValueType {
  OBJECT("an object"),
  LIST("a list"),
  TEXT("a text"),
  WHOLE_NUMBER("a whole number"),
  FRACTION("a number"),
  BOOLEAN("true or false"),
  NULL("null");

  private final String noun;

  ValueType(String noun) {
    this.noun = noun;
  }

  /** Returns the type as the end of a sentence that says what a value must be. */
  String noun() {
    return noun;
  }
}
