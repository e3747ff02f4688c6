package dev.sessions.api.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running session; immutable. */
public final class SessionSnapshot {
  private final String id;
  private final String name;
  private final Instant created;
  private final @Nullable String group;
  private final int attachedClients;
  private final @Nullable String launchedAs;
  private final @Nullable String layoutName;
  private final @Nullable Owner owner;
  private final @Nullable String requestedName;
  private final List<WindowSnapshot> windows;

  private SessionSnapshot(Builder builder) {
    this.id = builder.id;
    this.name = builder.name;
    this.created = builder.created;
    this.group = builder.group;
    this.attachedClients = builder.attachedClients;
    this.launchedAs = builder.launchedAs;
    this.layoutName = builder.layoutName;
    this.owner = builder.owner;
    this.requestedName = builder.requestedName;
    this.windows = builder.windows;
  }

  /**
   * Returns a builder of a session that we did not make, that shares its windows with no other and
   * that no terminal shows.
   *
   * @param id the multiplexer's own id
   * @param name the name as the multiplexer stores it
   * @param created when it was created, as exact as the multiplexer knows
   */
  public static Builder builder(String id, String name, Instant created) {
    return new Builder(id, name, created);
  }

  /** Returns a builder that begins with what is known of this session. */
  public Builder toBuilder() {
    return new Builder(id, name, created)
        .group(group)
        .attachedClients(attachedClients)
        .launchedAs(launchedAs)
        .layoutName(layoutName)
        .owner(owner)
        .requestedName(requestedName)
        .windows(windows);
  }

  /** Returns the multiplexer's own id. */
  public String id() {
    return id;
  }

  /** Returns the name as the multiplexer stores it. */
  public String name() {
    return name;
  }

  /** Returns when it was created, as exact as the multiplexer knows. */
  public Instant created() {
    return created;
  }

  /**
   * Returns what sessions have in common that share their windows, or empty if this one shares them
   * with none; windows of one group are the same windows and count once.
   */
  public Optional<String> group() {
    return Optional.ofNullable(group);
  }

  /** Returns how many terminals show it now: a reading. */
  public int attachedClients() {
    return attachedClients;
  }

  /**
   * Returns the stored name that it was launched under, which a person may have changed since;
   * empty if we did not make it.
   */
  public Optional<String> launchedAs() {
    return Optional.ofNullable(launchedAs);
  }

  /** Returns the layout that it was launched from, or empty if we did not launch it. */
  public Optional<String> layoutName() {
    return Optional.ofNullable(layoutName);
  }

  /** Returns whose it is, or empty if we did not launch it or the backend does not record it. */
  public Optional<Owner> owner() {
    return Optional.ofNullable(owner);
  }

  /**
   * Returns the stored name that was requested for it; another one than it was launched under if
   * that name was not free. Empty if we did not launch it or the backend does not record it.
   */
  public Optional<String> requestedName() {
    return Optional.ofNullable(requestedName);
  }

  /** Returns its windows in the multiplexer's order, unmodifiable. */
  public List<WindowSnapshot> windows() {
    return windows;
  }

  /** Returns the windows that have a pane of a tab that we launched, whatever they are called. */
  public List<WindowSnapshot> windowsOf(String tabName) {
    return windows.stream().filter(window -> window.isOf(tabName)).toList();
  }

  /** Returns whether all is equal but readings: who shows it, and what its windows run now. */
  public boolean sameStructure(SessionSnapshot other) {
    return sameMark(other)
        && Snapshot.pairwise(windows, other.windows, WindowSnapshot::sameStructure);
  }

  private boolean sameMark(SessionSnapshot other) {
    return id.equals(other.id)
        && name.equals(other.name)
        && created.equals(other.created)
        && Objects.equals(group, other.group)
        && Objects.equals(launchedAs, other.launchedAs)
        && Objects.equals(layoutName, other.layoutName)
        && Objects.equals(owner, other.owner)
        && Objects.equals(requestedName, other.requestedName);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SessionSnapshot that
        && sameMark(that)
        && attachedClients == that.attachedClients
        && windows.equals(that.windows);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id,
        name,
        created,
        group,
        attachedClients,
        launchedAs,
        layoutName,
        owner,
        requestedName,
        windows);
  }

  /** Returns the id, the name and what is known of the session. */
  @Override
  public String toString() {
    return "session " + id + " " + name + " of " + layoutName + " " + windows;
  }

  /** Collects what is known of a session. */
  public static final class Builder {
    private final String id;
    private final String name;
    private Instant created;
    private @Nullable String group;
    private int attachedClients;
    private @Nullable String launchedAs;
    private @Nullable String layoutName;
    private @Nullable Owner owner;
    private @Nullable String requestedName;
    private List<WindowSnapshot> windows = List.of();

    private Builder(String id, String name, Instant created) {
      this.id = Objects.requireNonNull(id, "id");
      this.name = Objects.requireNonNull(name, "name");
      this.created = Objects.requireNonNull(created, "created");
    }

    /** Returns this builder after setting when it was created. */
    public Builder created(Instant at) {
      created = Objects.requireNonNull(at, "at");
      return this;
    }

    /** Returns this builder after setting what it shares its windows by, or null if with none. */
    public Builder group(@Nullable String shared) {
      group = shared;
      return this;
    }

    /** Returns this builder after setting how many terminals show it now. */
    public Builder attachedClients(int count) {
      attachedClients = count;
      return this;
    }

    /** Returns this builder after setting the stored name that it was launched under, or null. */
    public Builder launchedAs(@Nullable String storedName) {
      launchedAs = storedName;
      return this;
    }

    /** Returns this builder after setting the layout that it was launched from, or null. */
    public Builder layoutName(@Nullable String layout) {
      layoutName = layout;
      return this;
    }

    /** Returns this builder after setting whose it is, or null. */
    public Builder owner(@Nullable Owner whose) {
      owner = whose;
      return this;
    }

    /** Returns this builder after setting the stored name that was requested for it, or null. */
    public Builder requestedName(@Nullable String storedName) {
      requestedName = storedName;
      return this;
    }

    /** Returns this builder after setting all its windows, in the multiplexer's order. */
    public Builder windows(Collection<WindowSnapshot> all) {
      windows = List.copyOf(all);
      return this;
    }

    /** Returns the session. */
    public SessionSnapshot build() {
      return new SessionSnapshot(this);
    }
  }
}
