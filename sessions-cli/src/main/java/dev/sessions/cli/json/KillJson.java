package dev.sessions.cli.json;

import dev.sessions.manager.EndedSession;
import dev.sessions.manager.LivingWindow;
import java.io.PrintStream;
import java.util.List;

/** What was ended, as JSON. */
public final class KillJson {
  private KillJson() {}

  /** Writes the document of {@code kill}. */
  public static void write(PrintStream out, List<EndedSession> sessions) {
    JsonDocument.write(out, json -> json.objects("sessions", sessions, KillJson::session));
  }

  private static void session(JsonDocument json, EndedSession session) {
    json.property("session", session.name())
        .property("tab", session.tab())
        .property("wasThere", session.wasThere())
        .property("ended", session.wasThere() && session.nothingLeft())
        .numbers("byForce", session.byForce())
        .numbers("survivors", session.survivors())
        .numbers("detached", session.detached())
        .objects("windows", session.windows(), KillJson::window)
        .optional("failure", session.failure(), ErrorJson::properties);
  }

  private static void window(JsonDocument json, LivingWindow window) {
    json.property("window", window.name()).strings("sessions", window.sessions());
  }
}
