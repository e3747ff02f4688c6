package dev.sessions.api.spi;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the panes of a tab share its window; immutable. Today every tree is one pane. One that is
 * divided will require a capability of its own, so a backend that does not declare it never gets
 * one.
 */
public final class PaneTree {
  private final PaneSpec pane;

  private PaneTree(PaneSpec pane) {
    this.pane = Objects.requireNonNull(pane, "pane");
  }

  /** Returns the tree of one pane, which has the whole window. */
  public static PaneTree of(PaneSpec pane) {
    return new PaneTree(pane);
  }

  /** Returns every pane, in the order of the file; at least one. */
  public List<PaneSpec> panes() {
    return List.of(pane);
  }

  /**
   * Returns the only pane.
   *
   * @throws IllegalStateException if there are several, which only a backend gets that declares so
   */
  public PaneSpec only() {
    List<PaneSpec> all = panes();
    if (all.size() != 1) {
      throw new IllegalStateException("a tree of " + all.size() + " panes");
    }
    return all.get(0);
  }

  /** Returns the capabilities that this tree and its panes need; unmodifiable. */
  public Set<Capability> requires() {
    return pane.requires();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PaneTree that && pane.equals(that.pane);
  }

  @Override
  public int hashCode() {
    return pane.hashCode();
  }

  /** Returns the panes' texts. */
  @Override
  public String toString() {
    return panes().toString();
  }
}
