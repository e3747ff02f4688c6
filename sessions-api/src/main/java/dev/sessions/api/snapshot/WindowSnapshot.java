package dev.sessions.api.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running window; immutable. */
public final class WindowSnapshot {
  private static final CommandState UNTOLD =
      new CommandState.Unknown("the backend does not say what its command does");

  private final String id;
  private final int index;
  private final String name;
  private final boolean active;
  private final @Nullable WindowIdentity identity;
  private final CommandState state;
  private final List<PaneSnapshot> panes;

  private WindowSnapshot(Builder builder) {
    this.id = builder.id;
    this.index = builder.index;
    this.name = builder.name;
    this.active = builder.active;
    this.identity = builder.identity;
    this.state = builder.state;
    this.panes = builder.panes;
  }

  /**
   * Returns a builder of a window that we did not make, is not the current one, and whose state is
   * not known.
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
    return new Builder(id, index, name).active(active).identity(identity).state(state).panes(panes);
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

  /** Returns what we marked it with when we made it, or empty if we did not make it. */
  public Optional<WindowIdentity> identity() {
    return Optional.ofNullable(identity);
  }

  /** Returns what was observed of its command. */
  public CommandState state() {
    return state;
  }

  /** Returns its panes in their order, unmodifiable. */
  public List<PaneSnapshot> panes() {
    return panes;
  }

  /**
   * Returns whether this window belongs to a tab. The identity decides; the name does only if there
   * is no identity.
   */
  public boolean isOf(String tabName) {
    return (identity == null ? name : identity.tabName()).equals(tabName);
  }

  /** Returns whether all is equal but readings: what the panes and the command run now. */
  public boolean sameStructure(WindowSnapshot other) {
    return sameMark(other)
        && state.sameStructure(other.state)
        && Snapshot.pairwise(panes, other.panes, PaneSnapshot::sameStructure);
  }

  private boolean sameMark(WindowSnapshot other) {
    return id.equals(other.id)
        && index == other.index
        && name.equals(other.name)
        && active == other.active
        && Objects.equals(identity, other.identity);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WindowSnapshot that
        && sameMark(that)
        && state.equals(that.state)
        && panes.equals(that.panes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, index, name, active, identity, state, panes);
  }

  /** Returns the id, the name and what is known of the window. */
  @Override
  public String toString() {
    return "window "
        + id
        + " "
        + index
        + ":"
        + name
        + (active ? "* " : " ")
        + identity
        + " "
        + state
        + " "
        + panes;
  }

  /** Collects what is known of a window. */
  public static final class Builder {
    private final String id;
    private final int index;
    private String name;
    private boolean active;
    private @Nullable WindowIdentity identity;
    private CommandState state = UNTOLD;
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

    /** Returns this builder after setting what we marked it with, or null if we did not make it. */
    public Builder identity(@Nullable WindowIdentity mark) {
      identity = mark;
      return this;
    }

    /** Returns this builder after setting what was observed of its command. */
    public Builder state(CommandState observed) {
      state = Objects.requireNonNull(observed, "observed");
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
