package dev.sessions.reporting;

/** The colour of a text on a terminal, by the control sequences of ECMA-48 (SGR). */
enum Ink {
  /** As the terminal has it. */
  PLAIN(""),
  /** For headings. */
  BOLD("1"),
  /** For what needs no attention. */
  DIM("2"),
  /** For what is bad. */
  RED("31"),
  /** For what runs. */
  GREEN("32"),
  /** For what is not there or not known. */
  YELLOW("33");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String paint(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }

  /** Returns the colour of a tab's status. */
  static Ink of(TabReport tab) {
    return switch (tab.status()) {
      case RUNNING -> GREEN;
      case IDLE, EXITED, KILLED -> tab.endedWell() ? DIM : RED;
      case MISSING, UNKNOWN -> YELLOW;
    };
  }
}
