package dev.sessions.cli.json;

import dev.sessions.layouts.Problem;
import java.io.PrintStream;
import java.util.List;

/** What is wrong with a layouts file, as JSON. */
public final class ValidateJson {
  private ValidateJson() {}

  /** Writes the document of {@code validate}. */
  public static void write(PrintStream out, String file, List<Problem> problems) {
    JsonDocument.write(
        out,
        json ->
            json.property("file", file)
                .property("valid", problems.isEmpty())
                .objects("problems", problems, ValidateJson::problem));
  }

  private static void problem(JsonDocument json, Problem problem) {
    json.property("line", problem.line())
        .property("column", problem.column())
        .property("path", problem.path())
        .property("value", problem.value())
        .property("message", problem.message());
  }
}
