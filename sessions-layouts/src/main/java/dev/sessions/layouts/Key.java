package dev.sessions.layouts;

/**
 * A key that the objects of one kind may have.
 *
 * @param name the key as it is written
 * @param isRequired whether each object has to have it
 * @param rule what is asked of its value
 */
record Key(String name, boolean isRequired, Rule rule) {

  /** Returns a key that each object has to have. */
  static Key required(String name, Rule rule) {
    return new Key(name, true, rule);
  }

  /** Returns a key that may be left out. */
  static Key optional(String name, Rule rule) {
    return new Key(name, false, rule);
  }
}
