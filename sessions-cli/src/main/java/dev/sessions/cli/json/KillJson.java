package dev.sessions.cli.json;

import dev.sessions.api.spi.KillOutcome;
import java.io.PrintStream;
import java.util.List;

/** What was ended, as JSON. */
public final class KillJson {
  private KillJson() {}

  /** Writes the document of {@code kill}. */
  public static void write(PrintStream out, List<KillOutcome> outcomes) {
    JsonDocument.write(out, json -> json.objects("sessions", outcomes, KillJson::outcome));
  }

  private static void outcome(JsonDocument json, KillOutcome outcome) {
    json.property("session", outcome.name())
        .property("wasThere", outcome.wasThere())
        .property("ended", outcome.wasThere() && outcome.failure().isEmpty())
        .optional("failure", outcome.failure(), ErrorJson::properties);
  }
}
