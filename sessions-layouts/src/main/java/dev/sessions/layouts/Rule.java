package dev.sessions.layouts;

/** What the format asks of one value. Rules are declared in {@link LayoutsFormat}. */
interface Rule {

  /** Returns what the value is for, as the end of a sentence that says what to write. */
  String description();

  /** Adds a problem for each way in which a value, or what lies in it, is not what is asked. */
  void check(LocatedNode node, Problems problems);
}
