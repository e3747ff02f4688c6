package dev.sessions.layouts;

import dev.sessions.api.layout.NameRule;
import java.nio.charset.StandardCharsets;

/** A text of one kind. */
final class TextRule implements Rule {
  private static final int LONGEST_PATH = 4096;

  private enum Kind {
    ANY,
    NAME,
    ARGUMENT,
    PATH
  }

  private final Kind kind;
  private final String description;

  private TextRule(Kind kind, String description) {
    this.kind = kind;
    this.description = description;
  }

  /** Returns the rule of any text, an empty one too. */
  static TextRule any(String description) {
    return new TextRule(Kind.ANY, description);
  }

  /** Returns the rule of names; see {@link NameRule}. */
  static TextRule name(String description) {
    return new TextRule(Kind.NAME, description);
  }

  /** Returns the rule of texts that a process is given: not blank, and without NUL characters. */
  static TextRule argument(String description) {
    return new TextRule(Kind.ARGUMENT, description);
  }

  /** Returns the rule of paths: what a process can be given, and at most 4096 characters. */
  static TextRule path(String description) {
    return new TextRule(Kind.PATH, description);
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void check(LocatedNode node, Problems problems) {
    if (!TypeCheck.passes(node, ValueType.TEXT, problems) || kind == Kind.ANY) {
      return;
    }
    String text = node.asString();
    String wrong = kind == Kind.NAME ? nameProblem(text) : argumentProblem(text);
    if (text.isBlank()) {
      wrong = " is blank: write " + description;
    }
    if (!wrong.isEmpty()) {
      problems.wrongValue(node, node.path().name() + wrong);
    }
  }

  private static String nameProblem(String name) {
    String broken = NameRule.broken(name).orElse("");
    return broken.isEmpty() ? "" : " " + Quote.quoted(name) + " " + broken;
  }

  /** Returns whether encoding loses nothing, as it does of half a surrogate pair. */
  private static boolean isWellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
  }

  private String argumentProblem(String text) {
    if (text.indexOf('\0') >= 0) {
      return " holds a NUL character, which no command line can";
    }
    if (!isWellFormed(text)) {
      return " is not well-formed Unicode";
    }
    return kind == Kind.PATH && text.codePointCount(0, text.length()) > LONGEST_PATH
        ? " is longer than " + LONGEST_PATH + " characters, as no path can be"
        : "";
  }
}
