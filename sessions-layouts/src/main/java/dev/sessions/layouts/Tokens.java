package dev.sessions.layouts;

import java.math.BigInteger;
import java.util.Optional;

/** The keys and values of a text, one after the other: what JSON and YAML have in common. */
interface Tokens extends AutoCloseable {

  /**
   * Goes on to the next token.
   *
   * @throws SyntaxFault if the text is not well-formed
   */
  Token next();

  /** Returns where the current key or value begins. */
  Position position();

  /** Returns the type of the current value. */
  ValueType type();

  /** Returns the current key, or the current scalar: a text itself, any other as it is written. */
  String text();

  /** Returns the current whole number. */
  BigInteger integer();

  /** Returns why the current value is refused, although the syntax knows it; empty if it is not. */
  Optional<String> refusal();

  /** Returns the anchor that later aliases of the current value name; empty if it has none. */
  default Optional<String> anchor() {
    return Optional.empty();
  }

  /** Returns the anchor whose value the current value repeats; empty if it is no alias. */
  default Optional<String> alias() {
    return Optional.empty();
  }

  /** Returns whether the current key merges the members of its value into the object. */
  default boolean isMerge() {
    return false;
  }

  @Override
  void close();
}
