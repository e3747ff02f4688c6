package dev.sessions.layouts;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our own words what the YAML library cannot read. */
final class YamlFault {
  private YamlFault() {}

  /**
   * Returns the fault.
   *
   * @param last where the last token begins, for faults that have no place of their own
   */
  static SyntaxFault of(YamlEngineException fault, String text, Position last) {
    if (fault instanceof MarkedYamlEngineException marked) {
      Position position = marked.getProblemMark().map(YamlFault::at).orElse(last);
      return new SyntaxFault(position, "not valid YAML: " + sentence(marked), fault);
    }
    if (fault instanceof ReaderException reader) {
      String message =
          String.format(
              "not valid YAML: the character U+%04X cannot stand in a file; in double quotes it can"
                  + " be written as an escape",
              reader.getCodePoint());
      return new SyntaxFault(characterAt(reader.getPosition(), text), message, fault);
    }
    String plain = Quote.printable(String.valueOf(fault.getMessage()));
    return new SyntaxFault(last, "not valid YAML: " + plain, fault);
  }

  /** Returns the place of a mark. */
  static Position at(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String sentence(MarkedYamlEngineException fault) {
    if (fault.getProblem().startsWith("expected '<document start>'")) {
      return "something follows the end of the document";
    }
    String context = fault.getContext() == null ? "" : fault.getContext() + ": ";
    return Quote.printable(context + fault.getProblem());
  }

  private static Position characterAt(int index, String text) {
    int end = text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length())));
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Position(line, 1 + text.codePointCount(lineStart, end));
  }
}
