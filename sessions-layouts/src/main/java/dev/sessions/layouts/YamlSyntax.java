package dev.sessions.layouts;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Plain YAML 1.2: no aliases, which can make a small file huge, and no tags. The only class that
 * loads the YAML library, so that JSON files need not wait for it.
 */
final class YamlSyntax implements Syntax {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setCodePointLimit(Limits.FILE_BYTES + 1)
          // Keys that come twice are ours to tell, together with everything else.
          .setAllowDuplicateKeys(true)
          .build();

  private final String text;

  YamlSyntax(String text) {
    this.text = text;
  }

  @Override
  public JsonParser open() {
    YAMLFactory factory =
        YAMLFactory.builder()
            .streamReadConstraints(Limits.PARSER)
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .loadSettings(SETTINGS)
            .build();
    return factory.createParser(ObjectReadContext.empty(), text);
  }

  @Override
  public Position position(TokenStreamLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  @Override
  public Optional<String> refusal(JsonParser parser) {
    YAMLParser yaml = (YAMLParser) parser;
    if (yaml.isCurrentAlias()) {
      return Optional.of("aliases are not supported: write the value out where it is needed");
    }
    return yaml.getRawTag() == null
        ? Optional.empty()
        : Optional.of(
            "tags such as "
                + Quote.quoted(yaml.getRawTag())
                + " are not supported: write the plain value, a text in quotes");
  }

  @Override
  public void explain(JacksonException fault, TokenStreamLocation location, Problems problems) {
    Throwable cause = fault.getCause();
    if (cause instanceof MarkedYamlEngineException marked) {
      Position position = marked.getProblemMark().map(YamlSyntax::at).orElse(Position.START);
      problems.add(position, "not valid YAML: " + sentence(marked));
    } else if (cause instanceof ReaderException reader) {
      problems.add(
          characterAt(reader.getPosition()),
          String.format(
              "not valid YAML: the character U+%04X cannot stand in a file; in double quotes it can"
                  + " be written as an escape",
              reader.getCodePoint()));
    } else {
      String plain = fault.getOriginalMessage();
      problems.add(
          position(location),
          plain.startsWith("Expected a property name")
              ? "a key must be a plain text, not a list, an object or an alias"
              : "not valid YAML: " + Quote.printable(plain));
    }
  }

  private static String sentence(MarkedYamlEngineException fault) {
    if (fault.getProblem().startsWith("expected '<document start>'")) {
      return "something follows the end of the document";
    }
    String context = fault.getContext() == null ? "" : fault.getContext() + ": ";
    return Quote.printable(context + fault.getProblem());
  }

  private static Position at(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Position characterAt(int index) {
    int end = text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length())));
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Position(line, 1 + text.codePointCount(lineStart, end));
  }
}
