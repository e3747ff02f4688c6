package dev.sessions.layouts;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON, strictly as RFC 8259 has it. */
final class JsonSyntax implements Syntax {
  /** What the parser says about its own source, which is no help to a person. */
  private static final String PARSER_SOURCE = " \\((start marker|for \\w+ starting) at \\[.*\\)";

  private final String text;
  private int lineStart;
  private int counted;
  private int column = 1;

  JsonSyntax(String text) {
    this.text = text;
  }

  @Override
  public JsonParser open() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(Limits.PARSER)
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return factory.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * Turns a column of UTF-16 units into one of characters. Counts on from the last place in the
   * same line, so that a file with everything in one line costs no more than others.
   */
  @Override
  public Position position(TokenStreamLocation location) {
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

  @Override
  public Optional<String> refusal(JsonParser parser) {
    return Optional.empty();
  }

  @Override
  public void explain(JacksonException fault, TokenStreamLocation location, Problems problems) {
    String plain = Quote.printable(fault.getOriginalMessage().replaceFirst(PARSER_SOURCE, ""));
    problems.add(position(location), "not valid JSON: " + plain);
  }
}
