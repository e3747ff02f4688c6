package dev.sessions.examples.hostile;

import java.util.List;
import java.util.Random;

/** Random texts that would execute or break something wherever they are not treated as data. */
final class HostileText {
  private static final List<String> PIECES =
      List.of(
          "$(touch CANARY)",
          "`touch CANARY`",
          "#(touch CANARY)",
          "#{s/a/#(touch CANARY)/:x}",
          "#{?1,#(touch CANARY),}",
          "';touch CANARY;'",
          "\";touch CANARY;\"",
          ";touch CANARY;",
          "|touch CANARY",
          "&& touch CANARY",
          "<(touch CANARY)",
          "${IFS}$(touch CANARY)",
          "{ run-shell 'touch CANARY' }",
          "' } ; run-shell 'touch CANARY' ; if-shell 1 { '",
          "} ; run-shell 'touch CANARY' ; {",
          "END'; touch CANARY; '",
          "\\;",
          ";",
          "#{pid}",
          "#{",
          "#",
          "##",
          "#S",
          "#[fg=red]",
          "#[",
          "%H%M",
          "%%",
          "%{",
          "$HOME",
          "${HOME}",
          "$",
          "$$",
          "~",
          "~root",
          "%1",
          "@0",
          "$0",
          "=a",
          "=",
          "-x",
          "--",
          "-",
          "a.b:c",
          ".",
          ":",
          "{last}",
          "!",
          "^",
          "*",
          "?",
          "[ab]",
          "END",
          "EOF",
          "\\",
          "\\n",
          "\\$HOME",
          "'",
          "\"",
          "'\\''",
          "(",
          "}",
          "<",
          ",",
          "/",
          "__sessions_",
          "\u00e9\u65e5\ud83d\ude80",
          "e\u0301\u0323\u0489",
          "\u202eabc",
          "\u200b",
          "\u200d\ud83d\udc69\u200d\ud83d\ude80",
          "\u00a0",
          "\u2028",
          "\ufeff",
          "\ufffd",
          " ",
          "  ",
          "x");
  private static final List<String> INVALID_IN_NAMES =
      List.of("\t", "\u001b[31m", "\u0000", "\r", "\u0007", "\u007f", "\u0085", "\ud800", "\n");
  private static final int MAX_LENGTH = 3000;

  private final Random random;
  private final String canary;

  HostileText(Random random, String canary) {
    this.random = random;
    this.canary = canary;
  }

  /** Returns a valid name: well-formed text without control characters. */
  String name() {
    return switch (random.nextInt(8)) {
      case 0 -> piece();
      case 1 -> piece().repeat(1 + random.nextInt(MAX_LENGTH) / 40);
      case 2 -> oddCharacters();
      default -> pieces();
    };
  }

  /** Returns a text that is not a valid name. */
  String invalidName() {
    return random.nextInt(4) == 0
        ? List.of("", " ", "\u3000", "\n").get(random.nextInt(4))
        : pieces() + INVALID_IN_NAMES.get(random.nextInt(INVALID_IN_NAMES.size())) + pieces();
  }

  /** Returns a text of several lines, with control characters, but no NUL. */
  String lines() {
    StringBuilder text = new StringBuilder(name());
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(random.nextBoolean() ? "\n" : "\t\u001b[31m\r").append(pieces());
    }
    return text.toString();
  }

  /** Returns a valid file name, no longer than file systems allow. */
  String fileName() {
    String name = pieces().replace('/', '_');
    return name.length() > 60 || name.equals(".") || name.equals("..") ? "d" + canary : name;
  }

  private String pieces() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(piece());
    }
    return text.toString();
  }

  private String piece() {
    return PIECES.get(random.nextInt(PIECES.size())).replace("CANARY", canary);
  }

  /** Returns any Unicode characters, unassigned ones too, between two plain letters. */
  private String oddCharacters() {
    StringBuilder text = new StringBuilder("a");
    for (int i = random.nextInt(6); i >= 0; i--) {
      int point = random.nextBoolean() ? random.nextInt(0x300) : random.nextInt(0x110000);
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      text.appendCodePoint(surrogate || Character.isISOControl(point) ? 'o' : point);
    }
    return text.append('z').toString();
  }
}
