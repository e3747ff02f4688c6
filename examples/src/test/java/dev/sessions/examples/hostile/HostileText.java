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
  private static final List<String> UNFIT =
      List.of("\t", "\u001b[31m", "\u0000", "\r", "\u0007", "\u007f", "\u0085", "\ud800", "\n");
  private static final int LONG = 3000;

  private final Random random;
  private final String canary;

  HostileText(Random random, String canary) {
    this.random = random;
    this.canary = canary;
  }

  /** Returns a text that a name can be: without control characters, and well-formed. */
  String name() {
    return switch (random.nextInt(8)) {
      case 0 -> piece();
      case 1 -> piece().repeat(1 + random.nextInt(LONG) / 40);
      case 2 -> oddCharacters();
      default -> pieces();
    };
  }

  /** Returns a text that can be anything but a name. */
  String unfit() {
    return random.nextInt(4) == 0
        ? List.of("", " ", "\u3000", "\n").get(random.nextInt(4))
        : pieces() + UNFIT.get(random.nextInt(UNFIT.size())) + pieces();
  }

  /** Returns a text of several lines, with control characters, but no NUL. */
  String lines() {
    StringBuilder text = new StringBuilder(name());
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(random.nextBoolean() ? "\n" : "\t\u001b[31m\r").append(pieces());
    }
    return text.toString();
  }

  /** Returns a text that can be the name of one file, of no more bytes than file systems take. */
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

  /** Any characters of Unicode between two plain ones, also some that are not assigned. */
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
