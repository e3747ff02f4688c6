package dev.sessions.backend.fake;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowRef;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.TabAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The server of a fake multiplexer, used by any number of connections. It starts with the first
 * session and ends with the last one. The next server life has another server id, and ids start
 * again. Records of ended tabs remain. Thread-safe.
 *
 * <p>No command really runs. The commands {@code exit} and {@code exit N} end as soon as they are
 * launched; every other one runs until {@link FakeUser#endCommand}.
 */
public final class FakeServer {
  private final Object lock = new Object();
  private final FakeFaults faults = new FakeFaults();
  private final FakeUser user = new FakeUser(this);
  private final List<FakeSubscription> subscriptions = new CopyOnWriteArrayList<>();
  private InstantSource clock;
  private int lives;
  private Optional<FakeLife> life = Optional.empty();
  private List<EndedTab> gone = List.of();

  /** Creates a server that uses the system clock. */
  public FakeServer() {
    this(InstantSource.system());
  }

  /** Creates a server that is not running yet. */
  public FakeServer(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Sets the clock for everything that happens from now on. */
  public void setClock(InstantSource other) {
    synchronized (lock) {
      clock = Objects.requireNonNull(other, "other");
    }
  }

  /** Returns the faults, to add some. */
  public FakeFaults faults() {
    return faults;
  }

  /** Returns the actions of a person at the terminal. */
  public FakeUser user() {
    return user;
  }

  /** Returns everything that is running and all records, regardless of faults. */
  public Snapshot snapshot() {
    synchronized (lock) {
      return life.map(FakeLife::snapshot).orElseGet(() -> Snapshot.builder().ended(gone).build());
    }
  }

  /**
   * Makes the server unavailable: until {@link #available}, every call that needs it fails with the
   * code. Watches end, except for a code of the kind {@code TIMEOUT}, which is a silence that they
   * wait out. Sessions keep running. With {@code NOT_INSTALLED} and {@code UNSUPPORTED_VERSION},
   * {@code storedName} fails too; with {@code NOT_INSTALLED} also a new connection.
   *
   * @throws IllegalArgumentException if the code is not of the kind {@code UNAVAILABLE} or {@code
   *     TIMEOUT}
   */
  public void unavailable(ErrorCode code) {
    if (code.kind() != ErrorKind.UNAVAILABLE && code.kind() != ErrorKind.TIMEOUT) {
      throw new IllegalArgumentException(code + " is not a code for an unavailable server");
    }
    SessionException failure = FakeFaults.unavailable(code);
    boolean silent = code.kind() == ErrorKind.TIMEOUT;
    synchronized (lock) {
      faults.setUnavailable(Optional.of(code));
      subscriptions.forEach(
          silent ? watch -> watch.offerSilence(failure) : watch -> watch.fail(failure));
    }
    deliver();
    if (!silent) {
      subscriptions.clear();
    }
  }

  /** Ends {@link #unavailable}; watches that waited receive a snapshot. */
  public void available() {
    synchronized (lock) {
      faults.setUnavailable(Optional.empty());
      subscriptions.forEach(watch -> watch.offer(snapshot()));
    }
    deliver();
  }

  /**
   * Returns how the command of a window ended, or empty while it is running.
   *
   * @throws SessionException if no session has the window or the server is not running
   */
  public Optional<CommandEnd> commandEnd(String windowId) {
    synchronized (lock) {
      return running().window(windowId).command().end();
    }
  }

  List<String> history(PaneRef ref, int lines) {
    synchronized (lock) {
      life.ifPresent(now -> requireLife(ref, now.serverId()));
      return life.flatMap(now -> now.findWindowOf(ref.id()))
          .flatMap(window -> window.pane(ref.id()))
          .map(pane -> pane.history(lines))
          .orElseThrow(() -> FakeLife.noPane(ref.id()));
    }
  }

  /** Refuses a reference from another server life. */
  static void requireLife(Ref ref, String serverId) {
    if (!ref.serverId().equals(serverId)) {
      throw new SessionException(
          StandardErrorCode.STALE_PLAN,
          ref.label() + " belongs to an earlier server life; take a new snapshot and try again");
    }
  }

  LaunchOutcome launch(LaunchStep step) {
    LaunchOutcome outcome;
    synchronized (lock) {
      try {
        FakeLife before = life.orElseGet(this::newLife);
        FakeLife after = new FakeLaunch(before, step, clock.instant(), faults).run();
        become(ImmediateExit.endCommands(before, after, clock.instant()));
        outcome =
            life.flatMap(now -> now.byName(step.sessionName()).map(it -> it.ref(now.serverId())))
                .map(ref -> outcome(step, ref))
                .orElseGet(() -> LaunchOutcome.ranToEnd(step));
      } catch (SessionException e) {
        outcome = LaunchOutcome.failed(step, e);
      }
    }
    deliver();
    return outcome;
  }

  private static LaunchOutcome outcome(LaunchStep step, SessionRef ref) {
    boolean changes = step.tabs().stream().anyMatch(tab -> tab.action() != TabAction.KEEP);
    return changes ? LaunchOutcome.launched(step, ref) : LaunchOutcome.kept(step, ref);
  }

  List<KillOutcome> kill(List<? extends Ref> what) {
    List<KillOutcome> outcomes = new ArrayList<>();
    synchronized (lock) {
      life.ifPresent(now -> what.forEach(ref -> requireLife(ref, now.serverId())));
      what.forEach(ref -> outcomes.add(kill(ref)));
    }
    deliver();
    return outcomes;
  }

  FakeSubscription watch(SnapshotListener listener) {
    FakeSubscription watch = new FakeSubscription(listener, subscriptions::remove);
    synchronized (lock) {
      subscriptions.add(watch);
      watch.offer(snapshot());
    }
    watch.deliver();
    return watch;
  }

  /** Changes the server life, which must be running. */
  void change(UnaryOperator<FakeLife> action) {
    synchronized (lock) {
      become(action.apply(running()));
    }
    deliver();
  }

  /** Changes the server life; starts a new one if none is running. */
  void start(UnaryOperator<FakeLife> action) {
    synchronized (lock) {
      become(action.apply(life.orElseGet(this::newLife)));
    }
    deliver();
  }

  Instant now() {
    synchronized (lock) {
      return clock.instant();
    }
  }

  private KillOutcome kill(Ref ref) {
    if (life.isEmpty()) {
      return KillOutcome.notThere(ref);
    }
    FakeLife now = life.get();
    if (ref instanceof WindowRef) {
      if (now.findWindow(ref.id()).isEmpty()) {
        return KillOutcome.notThere(ref);
      }
      become(now.withoutWindow(ref.id()));
      return KillOutcome.ended(ref);
    }
    if (ref instanceof PaneRef) {
      if (now.findWindowOf(ref.id()).isEmpty()) {
        return KillOutcome.notThere(ref);
      }
      become(now.withoutPane(ref.id()));
      return KillOutcome.ended(ref);
    }
    Optional<FakeSession> session = now.byId(ref.id());
    if (session.isEmpty()) {
      return KillOutcome.notThere(ref);
    }
    String name = session.get().name();
    Optional<SessionException> failure = faults.killing(name);
    if (failure.isPresent()) {
      return KillOutcome.failed(ref, failure.get());
    }
    become(now.without(ref.id()).forgetting(session.get()));
    return KillOutcome.ended(ref);
  }

  private FakeLife running() {
    return life.orElseThrow(
        () -> new SessionException(StandardErrorCode.NO_SERVER, "the fake server is not running"));
  }

  private FakeLife newLife() {
    lives++;
    return new FakeLife("life-" + lives, new FakeIds(), List.of(), gone);
  }

  private void become(FakeLife after) {
    Snapshot before = snapshot();
    gone = after.gone();
    life = Optional.of(after).filter(now -> !now.sessions().isEmpty());
    Snapshot now = snapshot();
    if (!now.sameStructure(before) && faults.unavailable().isEmpty()) {
      subscriptions.forEach(watch -> watch.offer(now));
    }
  }

  private void deliver() {
    subscriptions.forEach(FakeSubscription::deliver);
  }
}
