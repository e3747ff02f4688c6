package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.cli.invocation.Invocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks before sessions end that were not launched from a layout: their work may be a person's. */
final class ForeignSessions {
  private ForeignSessions() {}

  /**
   * Returns once a person, or a script by an option, has agreed.
   *
   * @throws SessionException if neither has; nothing was ended then
   */
  static void confirm(Invocation invocation, Snapshot now) {
    List<String> foreign =
        now.sessions().stream()
            .filter(session -> session.launchedAs().isEmpty())
            .map(SessionSnapshot::name)
            .toList();
    if (foreign.isEmpty() || invocation.arguments().has("yes")) {
      return;
    }
    String names = ShellQuote.command(foreign);
    if (!invocation.environment().terminal().stdin()) {
      throw refused("this would end " + names + ", and there is no terminal to ask on: add --yes");
    }
    if (!agrees(invocation, now, names)) {
      throw refused("nothing was ended");
    }
  }

  private static boolean agrees(Invocation invocation, Snapshot now, String names) {
    invocation
        .output()
        .message(
            "this ends "
                + now.sessions().size()
                + " sessions, among them, not launched here: "
                + names);
    invocation.environment().err().print("end them all? [y/N] ");
    invocation.environment().err().flush();
    try {
      String answer =
          new BufferedReader(
                  new InputStreamReader(invocation.environment().in(), StandardCharsets.UTF_8))
              .readLine();
      return answer != null
          && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      return false;
    }
  }

  private static SessionException refused(String why) {
    return new SessionException(StandardErrorCode.NOT_CONFIRMED, why, Map.of(), null);
  }
}
