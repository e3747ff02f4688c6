package dev.sessions.layouts;

/** What {@link Tokens#next} has come to. */
enum Token {
  /** The key of a member; its value is next. */
  KEY,
  /** A value. If it is a list or an object, what it holds is next. */
  VALUE,
  /** The end of a list or an object. */
  END,
  /** The end of the text. */
  NONE
}
