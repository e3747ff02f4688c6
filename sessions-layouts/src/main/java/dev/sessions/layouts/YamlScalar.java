package dev.sessions.layouts;

import java.math.BigInteger;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A scalar of YAML, with the type that the core schema of YAML 1.2 gives it.
 *
 * @param written the text, or any other value as it is written
 * @param integer its value if it is a whole number of at most {@link Limits#DIGITS} characters,
 *     otherwise 0
 */
record YamlScalar(ValueType type, String written, BigInteger integer) {
  /** What there is before a first scalar. */
  static final YamlScalar NONE = new YamlScalar(ValueType.NULL, "", BigInteger.ZERO);

  private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();
  private static final int HEXADECIMAL = 16;
  private static final int OCTAL = 8;
  private static final int DECIMAL = 10;

  /** Returns a text. */
  static YamlScalar text(String text) {
    return new YamlScalar(ValueType.TEXT, text, BigInteger.ZERO);
  }

  /** Returns what a scalar of a file is. One with a tag of its own is a text. */
  static YamlScalar of(ScalarEvent scalar) {
    String written = scalar.getValue();
    boolean isPlain = scalar.getImplicit().canOmitTagInPlainScalar();
    ValueType type =
        scalar.getTag().isPresent() ? ValueType.TEXT : type(RESOLVER.resolve(written, isPlain));
    boolean isCounted = type == ValueType.WHOLE_NUMBER && written.length() <= Limits.DIGITS;
    return new YamlScalar(type, written, isCounted ? integer(written) : BigInteger.ZERO);
  }

  private static ValueType type(Tag tag) {
    if (tag.equals(Tag.STR)) {
      return ValueType.TEXT;
    }
    if (tag.equals(Tag.INT)) {
      return ValueType.WHOLE_NUMBER;
    }
    if (tag.equals(Tag.FLOAT)) {
      return ValueType.FRACTION;
    }
    if (tag.equals(Tag.BOOL)) {
      return ValueType.BOOLEAN;
    }
    return tag.equals(Tag.NULL) ? ValueType.NULL : ValueType.TEXT;
  }

  private static BigInteger integer(String written) {
    if (written.startsWith("0x")) {
      return new BigInteger(written.substring(2), HEXADECIMAL);
    }
    return written.startsWith("0o")
        ? new BigInteger(written.substring(2), OCTAL)
        : new BigInteger(written, DECIMAL);
  }
}
