package dev.sessions.cli.json;

import dev.sessions.manager.exec.CommandResult;
import java.io.PrintStream;

/** How a command went, as JSON. */
public final class ExecJson {
  private ExecJson() {}

  /** Writes the document of {@code exec}. */
  public static void write(PrintStream out, CommandResult result) {
    JsonDocument.write(
        out,
        json ->
            json.property("success", result.success())
                .number("code", result.code())
                .property("stdout", result.stdout().text())
                .property("stdoutComplete", result.stdout().complete())
                .property("stderr", result.stderr().text())
                .property("stderrComplete", result.stderr().complete())
                .property("timedOut", result.timedOut())
                .property("error", result.error())
                .property("tookMillis", result.took().toMillis()));
  }
}
