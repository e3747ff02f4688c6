package dev.sessions.layouts;

/** Holds the type of a value against the one that is wanted, and says how to mend it. */
final class TypeCheck {
  private static final int LONGEST_NUMBER = 10;

  private TypeCheck() {}

  /** Returns whether a value is of a type; adds a problem if it is not. */
  static boolean passes(LocatedNode node, ValueType wanted, Problems problems) {
    if (node.is(wanted)) {
      return true;
    }
    String must = node.path().name() + " must be " + wanted.noun() + ", not " + shown(node);
    problems.wrongValue(node, must + remedy(node, wanted));
    return false;
  }

  private static String remedy(LocatedNode node, ValueType wanted) {
    String written = node.written().orElse("");
    boolean quotable = node.is(ValueType.NULL) ? written.equals("~") : !written.isEmpty();
    if (wanted == ValueType.TEXT && quotable) {
      return ": write it in quotes, \"" + written + "\"";
    }
    if (wanted == ValueType.WHOLE_NUMBER && node.is(ValueType.TEXT) && isDigits(written)) {
      return ": write it without quotes, " + written;
    }
    return "";
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_NUMBER;
  }

  private static String shown(LocatedNode node) {
    String written = node.written().orElse("");
    return switch (node.type()) {
      case TEXT -> "the text " + Quote.quoted(node.asString());
      case WHOLE_NUMBER, FRACTION -> "the number " + written;
      case BOOLEAN -> "the bare word " + written;
      case NULL -> written.isEmpty() ? "nothing" : "the bare " + written + ", which means nothing";
      case LIST, OBJECT -> node.type().noun();
    };
  }
}
