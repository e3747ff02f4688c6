package dev.sessions.api.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything that a multiplexer runs at one moment; immutable. */
public final class Snapshot {
  private static final Snapshot NO_SERVER = builder().build();

  private final @Nullable String serverId;
  private final List<SessionSnapshot> sessions;
  private final List<EndedTab> ended;
  private final List<LaunchedElsewhere> elsewhere;

  private Snapshot(Builder builder) {
    this.serverId = builder.serverId;
    this.sessions = builder.sessions;
    this.ended = builder.ended;
    this.elsewhere = builder.elsewhere;
    if (serverId == null && !sessions.isEmpty()) {
      throw new IllegalArgumentException("sessions without a server");
    }
  }

  /** Returns a builder of a snapshot without a server, sessions and records. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with what this snapshot has. */
  public Builder toBuilder() {
    Builder builder = new Builder().sessions(sessions).ended(ended).elsewhere(elsewhere);
    builder.serverId = serverId;
    return builder;
  }

  /** Returns the snapshot of a multiplexer whose server does not run and left no records. */
  public static Snapshot noServer() {
    return NO_SERVER;
  }

  /**
   * Returns what identifies this server life, or empty if no server runs; ids of sessions, windows
   * and panes are good for one server life only.
   */
  public Optional<String> serverId() {
    return Optional.ofNullable(serverId);
  }

  /** Returns every session, in the multiplexer's order, unmodifiable; none if no server runs. */
  public List<SessionSnapshot> sessions() {
    return sessions;
  }

  /**
   * Returns the tabs that have ended and whose windows are gone, as far as it was recorded,
   * unmodifiable; it is recorded until their session is ended on purpose or launched anew.
   */
  public List<EndedTab> ended() {
    return ended;
  }

  /**
   * Returns the sessions that were launched on another host, as far as it is recorded here,
   * unmodifiable. None of them counts as running or ended.
   */
  public List<LaunchedElsewhere> elsewhere() {
    return elsewhere;
  }

  /** Returns this snapshot with each pane changed in its place. */
  public Snapshot withPanes(UnaryOperator<PaneSnapshot> change) {
    List<SessionSnapshot> changed = new ArrayList<>();
    for (SessionSnapshot session : sessions) {
      List<WindowSnapshot> windows = new ArrayList<>();
      for (WindowSnapshot window : session.windows()) {
        List<PaneSnapshot> panes = window.panes().stream().map(change).toList();
        windows.add(window.toBuilder().panes(panes).build());
      }
      changed.add(session.toBuilder().windows(windows).build());
    }
    return toBuilder().sessions(changed).build();
  }

  /** Returns whether a server runs. */
  public boolean serverRunning() {
    return serverId != null;
  }

  /** Returns the session of exactly this stored name, or empty. */
  public Optional<SessionSnapshot> session(String name) {
    return sessions.stream().filter(session -> session.name().equals(name)).findFirst();
  }

  /**
   * Returns a reference to a session of this snapshot.
   *
   * @throws java.util.NoSuchElementException if no server runs
   */
  public SessionRef ref(SessionSnapshot session) {
    return new SessionRef(serverId().orElseThrow(), session.id(), session.name());
  }

  /**
   * Returns a reference to a pane of this snapshot.
   *
   * @throws java.util.NoSuchElementException if no server runs
   */
  public PaneRef ref(PaneSnapshot pane) {
    return new PaneRef(serverId().orElseThrow(), pane.id());
  }

  /**
   * Returns references to the sessions of exactly these stored names that run, in the order of the
   * names, each once.
   */
  public List<SessionRef> refs(Collection<String> names) {
    Map<String, SessionSnapshot> byName = new HashMap<>();
    for (SessionSnapshot session : sessions) {
      byName.putIfAbsent(session.name(), session);
    }
    List<SessionRef> refs = new ArrayList<>();
    for (String name : names) {
      SessionSnapshot session = byName.remove(name);
      if (session != null) {
        refs.add(ref(session));
      }
    }
    return refs;
  }

  /**
   * Returns whether all is equal but readings, which change without anybody doing anything to the
   * sessions: how many terminals show one, and what a pane runs now. Equal are the server's life,
   * ids, names, identities, states and records. Listeners are called if it is false.
   */
  public boolean sameStructure(Snapshot other) {
    return Objects.equals(serverId, other.serverId)
        && ended.equals(other.ended)
        && elsewhere.equals(other.elsewhere)
        && pairwise(sessions, other.sessions, SessionSnapshot::sameStructure);
  }

  /** Returns whether two lists are of one size and each two elements of one place are alike. */
  static <T> boolean pairwise(List<T> some, List<T> others, BiPredicate<T, T> alike) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!alike.test(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Snapshot that
        && Objects.equals(serverId, that.serverId)
        && sessions.equals(that.sessions)
        && ended.equals(that.ended)
        && elsewhere.equals(that.elsewhere);
  }

  @Override
  public int hashCode() {
    return Objects.hash(serverId, sessions, ended, elsewhere);
  }

  /** Returns the server's life, the sessions and the records. */
  @Override
  public String toString() {
    return "server " + serverId + " " + sessions + " ended " + ended;
  }

  /** Collects what a multiplexer runs. */
  public static final class Builder {
    private @Nullable String serverId;
    private List<SessionSnapshot> sessions = List.of();
    private List<EndedTab> ended = List.of();
    private List<LaunchedElsewhere> elsewhere = List.of();

    private Builder() {}

    /** Returns this builder after setting what identifies the running server's life. */
    public Builder serverId(String life) {
      serverId = Objects.requireNonNull(life, "life");
      return this;
    }

    /** Returns this builder after setting every session, in the multiplexer's order. */
    public Builder sessions(Collection<SessionSnapshot> all) {
      sessions = List.copyOf(all);
      return this;
    }

    /** Returns this builder after setting the tabs that have ended and whose windows are gone. */
    public Builder ended(Collection<EndedTab> all) {
      ended = List.copyOf(all);
      return this;
    }

    /** Returns this builder after setting the sessions that were launched on another host. */
    public Builder elsewhere(Collection<LaunchedElsewhere> all) {
      elsewhere = List.copyOf(all);
      return this;
    }

    /**
     * Returns the snapshot.
     *
     * @throws IllegalArgumentException if there are sessions but no server
     */
    public Snapshot build() {
      return new Snapshot(this);
    }
  }
}
