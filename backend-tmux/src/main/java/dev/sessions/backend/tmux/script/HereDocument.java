package dev.sessions.backend.tmux.script;

import java.util.List;

/** Writes here-documents of shell scripts. */
final class HereDocument {
  private HereDocument() {}

  /** Appends a text as a here-document in which the shell expands nothing. */
  static void literal(StringBuilder script, String text) {
    append(script, text, true);
  }

  /** Appends lines as a here-document, with shell variables for their references. */
  static void append(StringBuilder script, List<String> lines) {
    boolean literal = lines.stream().noneMatch(line -> line.indexOf('\0') >= 0);
    String text = String.join("\n", lines);
    append(
        script,
        literal
            ? text
            : Batch.map(
                text, plain -> plain.replaceAll("[\\\\$`]", "\\\\$0"), name -> "${" + name + "}"),
        literal);
  }

  private static void append(StringBuilder script, String text, boolean literal) {
    String end = "END";
    while (text.lines().anyMatch(end::equals)) {
      end += "_";
    }
    script
        .append(literal ? " <<'" + end + "'\n" : " <<" + end + "\n")
        .append(text.endsWith("\n") ? text : text + "\n")
        .append(end)
        .append('\n');
  }
}
