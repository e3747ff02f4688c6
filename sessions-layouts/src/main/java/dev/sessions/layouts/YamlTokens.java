package dev.sessions.layouts;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2 with anchors, aliases and merge keys, and without tags. JSON files never load it or the
 * YAML library.
 */
final class YamlTokens implements Tokens {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setCodePointLimit(Limits.FILE_BYTES + 1)
          .build();
  private static final String MERGE = "<<";

  private final String text;
  private final Iterator<Event> events;

  /** The lists and objects around the next token: whether each is an object. */
  private final Deque<Boolean> around = new ArrayDeque<>();

  private boolean isKeyNext;
  private Position position = Position.START;
  private YamlScalar scalar = YamlScalar.NONE;
  private ValueType type = ValueType.NULL;
  private Optional<String> refusal = Optional.empty();
  private Optional<String> anchor = Optional.empty();
  private Optional<String> alias = Optional.empty();
  private boolean isMerge;

  YamlTokens(String text) {
    this.text = text;
    this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
  }

  @Override
  public Token next() {
    try {
      while (events.hasNext()) {
        Event event = events.next();
        switch (event.getEventId()) {
          case MappingEnd, SequenceEnd -> {
            around.pop();
            return valueEnded(Token.END);
          }
          case MappingStart, SequenceStart, Scalar, Alias -> {
            if (event.getStartMark().isPresent()) {
              position = YamlFault.at(event.getStartMark().get());
            }
            return isKeyNext ? key(event) : value(event);
          }
          default -> {
            // The beginning or the end of the text or of a document.
          }
        }
      }
      return Token.NONE;
    } catch (YamlEngineException e) {
      throw YamlFault.of(e, text, position);
    }
  }

  private Token key(Event event) {
    if (!(event instanceof ScalarEvent key)) {
      throw new SyntaxFault(
          position, "a key must be a plain text, not a list, an object or an alias", null);
    }
    scalar = YamlScalar.text(key.getValue());
    isMerge = key.isPlain() && key.getTag().isEmpty() && key.getValue().equals(MERGE);
    isKeyNext = false;
    return Token.KEY;
  }

  private Token value(Event event) {
    alias = Optional.empty();
    anchor = ((NodeEvent) event).getAnchor().map(Anchor::getValue);
    if (event instanceof CollectionStartEvent start) {
      boolean isObject = event.getEventId() == Event.ID.MappingStart;
      type = isObject ? ValueType.OBJECT : ValueType.LIST;
      refusal = refusal(start.getTag());
      around.push(isObject);
      isKeyNext = isObject;
      return Token.VALUE;
    }
    if (event instanceof AliasEvent repeats) {
      alias = Optional.of(repeats.getAlias().getValue());
      anchor = Optional.empty();
      scalar = YamlScalar.text(alias.get());
      refusal = Optional.empty();
    } else {
      ScalarEvent written = (ScalarEvent) event;
      scalar = YamlScalar.of(written);
      refusal = refusal(written.getTag());
    }
    type = scalar.type();
    return valueEnded(Token.VALUE);
  }

  private Token valueEnded(Token token) {
    isKeyNext = !around.isEmpty() && around.peek();
    return token;
  }

  private static Optional<String> refusal(Optional<String> tag) {
    return tag.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "tags such as "
                + Quote.quoted(tag.get())
                + " are not supported: write the plain value, a text in quotes");
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
    return scalar.written();
  }

  @Override
  public BigInteger integer() {
    return scalar.integer();
  }

  @Override
  public Optional<String> refusal() {
    return refusal;
  }

  @Override
  public Optional<String> anchor() {
    return anchor;
  }

  @Override
  public Optional<String> alias() {
    return alias;
  }

  @Override
  public boolean isMerge() {
    return isMerge;
  }

  @Override
  public void close() {
    // The text is in memory.
  }
}
