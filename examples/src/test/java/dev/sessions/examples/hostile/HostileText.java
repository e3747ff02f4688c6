package dev.sessions.examples.hostile;

import java.util.List;
import java.util.Random;

/** Texts that would run something, or break something, wherever they are not taken as data. */
final class HostileText {
  private static final List<String> PIECES =
      List.of(
          "$(touch CANARY)",
          "`touch CANARY`",
          "#(touch CANARY)",
          "';touch CANARY;'",
          "\";touch CANARY;\"",
          ";touch CANARY;",
          "{ run-shell 'touch CANARY' }",
          "' } ; run-shell 'touch CANARY' ; if-shell 1 { '",
          "\\;",
          "#{pid}",
          "#S",
          "#[fg=red]",
          "$HOME",
          "~",
          "%1",
          "@0",
          "=a",
          "-x",
          "a.b:c",
          "END",
          "\\",
          "'",
          "\"",
          "\u00e9\u65e5\ud83d\ude80",
          " ",
          "x");

  private final Random random;
  private final String canary;

  HostileText(Random random, String canary) {
    this.random = random;
    this.canary = canary;
  }

  /** Returns a text of a few pieces; one that is a name has no newline. */
  String next(boolean newlines) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())).replace("CANARY", canary));
      if (newlines && random.nextInt(3) == 0) {
        text.append('\n');
      }
    }
    return text.toString();
  }
}
