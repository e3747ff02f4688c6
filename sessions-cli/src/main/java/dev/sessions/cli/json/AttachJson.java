package dev.sessions.cli.json;

import dev.sessions.api.spi.AttachCommand;
import java.io.PrintStream;

/** How to attach, as JSON. */
public final class AttachJson {
  private AttachJson() {}

  /** Writes the document of {@code attach --print}. */
  public static void write(PrintStream out, AttachCommand command) {
    JsonDocument.write(
        out, json -> json.strings("argv", command.argv()).property("switches", command.switches()));
  }
}
