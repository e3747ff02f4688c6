package dev.sessions.layouts;

import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON as RFC 8259 has it, and what people add to it: comments as in Java, and a comma after the
 * last element or member.
 */
final class JsonTokens implements Tokens {
  private final String text;
  private final JsonParser parser;
  private Position position = Position.START;
  private ValueType type = ValueType.NULL;
  private String written = "";
  private BigInteger integer = BigInteger.ZERO;
  private int lineStart;
  private int counted;
  private int column = 1;

  JsonTokens(String text) {
    this.text = text;
    this.parser =
        JsonFactory.builder()
            .streamReadConstraints(Limits.PARSER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            // Keys that come twice are reported together with everything else.
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .createParser(ObjectReadContext.empty(), text);
  }

  @Override
  public Token next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return Token.NONE;
      }
      if (token.isStructEnd()) {
        return Token.END;
      }
      position = position(parser.currentTokenLocation());
      if (!token.isStructStart()) {
        written = parser.getString();
      }
      if (token == JsonToken.VALUE_NUMBER_INT) {
        boolean isCounted = written.length() <= Limits.DIGITS;
        integer = isCounted ? new BigInteger(written) : BigInteger.ZERO;
      }
      type = type(token);
      return token == JsonToken.PROPERTY_NAME ? Token.KEY : Token.VALUE;
    } catch (JacksonException e) {
      throw fault(e);
    }
  }

  @Override
  public Position position() {
    return position;
  }

  @Override
  public ValueType type() {
    return type;
  }

  @Override
  public String text() {
    return written;
  }

  @Override
  public BigInteger integer() {
    return integer;
  }

  @Override
  public Optional<String> refusal() {
    return Optional.empty();
  }

  @Override
  public void close() {
    parser.close();
  }

  private static ValueType type(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> ValueType.OBJECT;
      case START_ARRAY -> ValueType.LIST;
      case VALUE_NUMBER_INT -> ValueType.WHOLE_NUMBER;
      case VALUE_NUMBER_FLOAT -> ValueType.FRACTION;
      case VALUE_TRUE, VALUE_FALSE -> ValueType.BOOLEAN;
      case VALUE_NULL -> ValueType.NULL;
      default -> ValueType.TEXT;
    };
  }

  /**
   * Turns a column of UTF-16 units into one of characters. Counts on from the last place in the
   * same line, so that a file with everything in one line costs no more than others.
   */
  private Position position(TokenStreamLocation location) {
    int offset = (int) Math.max(0, Math.min(text.length(), location.getCharOffset()));
    int start = Math.max(0, offset - Math.max(0, location.getColumnNr() - 1));
    if (start != lineStart || offset < counted) {
      lineStart = start;
      counted = start;
      column = 1;
    }
    column += text.codePointCount(counted, offset);
    counted = offset;
    return new Position(Math.max(1, location.getLineNr()), column);
  }

  private SyntaxFault fault(JacksonException fault) {
    // A number that passes the parser's limits is refused without a place of its own.
    TokenStreamLocation location = fault.getLocation();
    Position place = position(location == null ? parser.currentTokenLocation() : location);
    String plain = JsonFault.plain(fault.getOriginalMessage());
    return new SyntaxFault(place, "not valid JSON: " + plain, fault);
  }
}
