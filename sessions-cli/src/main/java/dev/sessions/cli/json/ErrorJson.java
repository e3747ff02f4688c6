package dev.sessions.cli.json;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.io.PrintStream;
import java.util.Map;

/** An error as JSON: its code, its kind, the message and the details. */
public final class ErrorJson {
  private ErrorJson() {}

  /** Writes the document of a command that ended in an error. */
  public static void write(PrintStream out, SessionException error) {
    JsonDocument.write(out, json -> json.object("error", inner -> properties(inner, error)));
  }

  /** Writes the document of a command that ended in a fault of the program. */
  public static void write(PrintStream out, Throwable fault) {
    write(
        out,
        new SessionException(
            StandardErrorCode.INTERNAL, "unexpected fault: " + fault, Map.of(), fault));
  }

  static void properties(JsonDocument json, SessionException error) {
    json.property("code", error.code().name())
        .property("kind", error.code().kind().name())
        .property("message", String.valueOf(error.getMessage()))
        .object("details", inner -> error.details().forEach(inner::property));
  }
}
