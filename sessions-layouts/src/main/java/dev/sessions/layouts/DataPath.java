package dev.sessions.layouts;

import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a file's data. It is a chain up to the root, so that a value costs one small
 * object however deep it lies; the text is only for messages.
 */
final class DataPath {
  /** The path of the file's one value that holds all others. */
  static final DataPath ROOT = new DataPath(null, "", 0);

  private final @Nullable DataPath parent;
  private final @Nullable String key;
  private final int index;

  private DataPath(@Nullable DataPath parent, @Nullable String key, int index) {
    this.parent = parent;
    this.key = key;
    this.index = index;
  }

  /** Returns the path of a member of the object at this path. */
  DataPath member(String name) {
    return new DataPath(this, name, 0);
  }

  /** Returns the path of an element of the list at this path, counted from 0. */
  DataPath element(int number) {
    return new DataPath(this, null, number);
  }

  /** Returns what messages call the value: {@code layoutName}, {@code layouts[0]}. */
  String name() {
    if (parent == null) {
      return "the file";
    }
    return key == null ? parent.name() + "[" + index + "]" : Quote.shortened(key);
  }

  /**
   * Returns the path as people write it, such as {@code layouts[0].layoutName}; empty for the root.
   */
  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    String above = parent.toString();
    if (key == null) {
      return above + "[" + index + "]";
    }
    return above + (above.isEmpty() ? "" : ".") + Quote.shortened(key);
  }
}
