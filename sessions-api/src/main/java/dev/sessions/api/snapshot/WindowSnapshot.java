package dev.sessions.api.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running window; immutable. Identity and state are facts of its panes; what the window says of
 * them is what its {@link #first first pane of ours} says.
 */
public final class WindowSnapshot {
  private final String id;
  private final int index;
  private final String name;
  private final boolean active;
  private final List<PaneSnapshot> panes;

  private WindowSnapshot(Builder builder) {
    this.id = builder.id;
    this.index = builder.index;
    this.name = builder.name;
    this.active = builder.active;
    this.panes = builder.panes;
  }

  /**
   * Returns a builder of a window without panes, which is not the current one.
   *
   * @param id the multiplexer's own id
   * @param index its place in the session, as the multiplexer counts
   * @param name its name now, which a person or the program inside may have changed
   */
  public static Builder builder(String id, int index, String name) {
    return new Builder(id, index, name);
  }

  /** Returns a builder that begins with what is known of this window. */
  public Builder toBuilder() {
    return new Builder(id, index, name).active(active).panes(panes);
  }

  /** Returns the multiplexer's own id. */
  public String id() {
    return id;
  }

  /** Returns its place in the session, as the multiplexer counts. */
  public int index() {
    return index;
  }

  /** Returns its name now, which a person or the program inside may have changed. */
  public String name() {
    return name;
  }

  /** Returns whether it is the session's current window. */
  public boolean active() {
    return active;
  }

  /**
   * Returns the identity of the first pane that we launched, or empty if no pane of it was. A
   * window into which a person joined panes has panes of several tabs, or of none: ask its panes to
   * find those of one tab.
   */
  public Optional<PaneIdentity> identity() {
    Optional<PaneSnapshot> first = first();
    return first.isPresent() ? first.get().identity() : Optional.empty();
  }

  /** Returns the state of the first pane that we launched; if there is none, of its first pane. */
  public CommandState state() {
    Optional<PaneSnapshot> first = first();
    return first.isPresent() ? first.get().state() : PaneSnapshot.NOT_REPORTED;
  }

  /**
   * Returns the first pane that we launched; if there is none, the first one, or empty if the
   * backend names no panes.
   */
  public Optional<PaneSnapshot> first() {
    for (PaneSnapshot pane : panes) {
      if (pane.identity().isPresent()) {
        return Optional.of(pane);
      }
    }
    return panes.isEmpty() ? Optional.empty() : Optional.of(panes.get(0));
  }

  /** Returns its panes in their order, unmodifiable. */
  public List<PaneSnapshot> panes() {
    return panes;
  }

  /** Returns whether one of its panes is of a tab that we launched; its name does not matter. */
  public boolean isOf(String tabName) {
    for (PaneSnapshot pane : panes) {
      if (pane.isOf(tabName)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether this is a person's window of exactly this name: none of its panes was launched
   * by us. It counts for a tab only in a session that is not ours.
   */
  public boolean isForeign(String exactName) {
    return name.equals(exactName) && identity().isEmpty();
  }

  /** Returns whether all is equal but readings: what the panes and the command run now. */
  public boolean sameStructure(WindowSnapshot other) {
    return sameMark(other) && Snapshot.pairwise(panes, other.panes, PaneSnapshot::sameStructure);
  }

  private boolean sameMark(WindowSnapshot other) {
    return id.equals(other.id)
        && index == other.index
        && name.equals(other.name)
        && active == other.active;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WindowSnapshot that && sameMark(that) && panes.equals(that.panes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, index, name, active, panes);
  }

  /** Returns the id, the name and what is known of the window. */
  @Override
  public String toString() {
    return "window " + id + " " + index + ":" + name + (active ? "* " : " ") + panes;
  }

  /** Collects what is known of a window. */
  public static final class Builder {
    private final String id;
    private final int index;
    private String name;
    private boolean active;
    private List<PaneSnapshot> panes = List.of();

    private Builder(String id, int index, String name) {
      this.id = Objects.requireNonNull(id, "id");
      this.index = index;
      this.name = Objects.requireNonNull(name, "name");
    }

    /** Returns this builder after setting its name now. */
    public Builder name(String other) {
      name = Objects.requireNonNull(other, "name");
      return this;
    }

    /** Returns this builder after setting whether it is the session's current window. */
    public Builder active(boolean current) {
      active = current;
      return this;
    }

    /** Returns this builder after setting all its panes, in their order. */
    public Builder panes(Collection<PaneSnapshot> all) {
      panes = List.copyOf(all);
      return this;
    }

    /** Returns the window. */
    public WindowSnapshot build() {
      return new WindowSnapshot(this);
    }
  }
}
