package dev.sessions.api.snapshot;

import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose sessions and panes they are: those of a layouts file, or of a program; immutable. What runs
 * is marked with the id, which is short and plain; what is recorded of a launch holds the label.
 */
public final class Owner {
  /** The owner of what was launched without one. */
  public static final Owner NONE = new Owner("", "");

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final String id;
  private final String label;

  private Owner(String id, String label) {
    this.id = Objects.requireNonNull(id, "id");
    this.label = Objects.requireNonNull(label, "label");
  }

  /**
   * Returns the owner of this label: the same one for the same label, on every machine.
   *
   * @param label the absolute path of a layouts file, its folder resolved, or what a program calls
   *     itself; not empty
   * @throws IllegalArgumentException if the label is empty
   */
  public static Owner named(String label) {
    if (label.isEmpty()) {
      throw new IllegalArgumentException("an owner without a label");
    }
    return new Owner(hash(label), label);
  }

  /**
   * Returns an owner that was read from a mark.
   *
   * @param id what the mark holds
   * @param label what is recorded with it; empty if that is gone
   */
  public static Owner read(String id, String label) {
    return new Owner(id, label);
  }

  /** FNV-1a: good enough to distinguish labels, and unlike a digest it loads no class. */
  private static String hash(String label) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < label.length(); i++) {
      char each = label.charAt(i);
      hash = (hash ^ (each & 0xff)) * FNV_PRIME;
      hash = (hash ^ (each >>> 8)) * FNV_PRIME;
    }
    return HexFormat.of().toHexDigits(hash);
  }

  /** Returns what identifies it: hexadecimal digits; empty for {@link #NONE}. */
  public String id() {
    return id;
  }

  /** Returns the label; empty if it is not known. */
  public String label() {
    return label;
  }

  /** Returns whether the ids are equal; a label may be unknown. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Owner that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns the label, or the id if that is not known. */
  @Override
  public String toString() {
    return label.isEmpty() ? id : label;
  }
}
