package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import java.util.List;

/**
 * An open connection of a backend to one server of a multiplexer.
 *
 * <p>Every method may be called from any thread. Every call ends: it has a deadline and throws
 * {@code DEADLINE} when it passes; what was asked may still happen after that. Names that go in are
 * <em>stored</em> names, compared exactly: never as a prefix or a pattern.
 */
public interface Multiplexer extends AutoCloseable {

  /** Returns what the backend says of itself: the same as {@link SessionBackend#info()}. */
  BackendInfo info();

  /**
   * Returns what a person calls the server, such as {@code tmux (socket /tmp/tmux-1000/default)}.
   */
  String description();

  /**
   * Returns how the multiplexer would store a session name. The same request always gives the same
   * answer for one server, and nothing is started or changed. A name of ASCII letters, digits,
   * {@code _} and inner {@code -} is stored as it is. The answer is what all other methods take and
   * what a snapshot says; the stored form of a stored name is never asked for.
   *
   * @param requested a name that keeps {@link dev.sessions.api.layout.NameRule}
   * @throws SessionException if the multiplexer is not there or of an unsupported version
   */
  String storedName(String requested);

  /**
   * Returns everything that the server runs at one moment. A server that does not run is {@link
   * Snapshot#noServer()}; anything else that keeps it from being read is an error.
   */
  Snapshot snapshot();

  /**
   * Returns a snapshot of this connection with the {@linkplain
   * dev.sessions.api.snapshot.PaneSnapshot#command() commands} that its panes were launched with,
   * as far as they are recorded. A snapshot is without them, because it may cost as many readings
   * as there are panes. A backend that does not record commands returns the snapshot as it is.
   *
   * @param snapshot a snapshot of this connection
   */
  default Snapshot withCommands(Snapshot snapshot) {
    return snapshot;
  }

  /**
   * Carries out launch steps and returns what a snapshot proves afterwards. One step's failure does
   * not stop the others; a step that fails has undone what it created and nothing else. No steps
   * start no server.
   *
   * @param steps each for another session
   * @param progress called for each step's end as it happens, from any thread, one call at a time
   * @return one outcome a step, in the order of the steps
   * @throws UnsupportedCapabilityException if a step needs a capability that the backend does not
   *     declare; nothing was touched
   * @throws SessionException if no step could be tried
   */
  List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress);

  /**
   * Returns the same steps as a shell script that a person can read and run.
   *
   * @throws UnsupportedCapabilityException without {@link Capability#SCRIPT}
   */
  default String script(List<LaunchStep> steps) {
    throw new UnsupportedCapabilityException(info().name(), Capability.SCRIPT);
  }

  /**
   * Ends sessions, windows and panes, and nothing else. If no server runs, none is started and
   * nothing was there. What it costs does not grow with what is ended: the server is read at most
   * once before, unless the last snapshot of this connection is of the same life, and once after.
   *
   * @param what references of one server life
   * @return one outcome a reference, in their order
   * @throws SessionException {@code STALE_PLAN} if a reference is of another server life than the
   *     one that runs; nothing was touched
   */
  List<KillOutcome> kill(List<? extends Ref> what);

  /**
   * Returns the command that attaches the caller's terminal to a session, or switches to it if the
   * caller is already inside the same server.
   *
   * @throws SessionException {@code NO_SERVER}, {@code NO_SUCH_SESSION}, or {@code STALE_PLAN} if
   *     another server life runs
   * @throws UnsupportedCapabilityException without {@link Capability#ATTACH}
   */
  default AttachCommand attach(SessionRef session) {
    throw new UnsupportedCapabilityException(info().name(), Capability.ATTACH);
  }

  /**
   * Returns the command that attaches the caller's terminal as {@link #attach} does, and makes a
   * pane of the session the current one.
   *
   * @param session the session
   * @param pane one of its panes
   * @throws SessionException as {@link #attach}
   * @throws UnsupportedCapabilityException without {@link Capability#ATTACH_TAB}
   */
  default AttachCommand attachTo(SessionRef session, PaneRef pane) {
    throw new UnsupportedCapabilityException(info().name(), Capability.ATTACH_TAB);
  }

  /**
   * Returns what a pane's terminal holds: its history and its screen, oldest line first, without
   * the blank lines below the last text.
   *
   * @param pane the pane, from a snapshot
   * @param lines how many lines from the end, at the most; more than 0
   * @throws SessionException {@code NO_SUCH_SESSION} if there is no such pane any more, {@code
   *     STALE_PLAN} if another server life runs
   * @throws UnsupportedCapabilityException without {@link Capability#HISTORY}
   */
  default List<String> history(PaneRef pane, int lines) {
    throw new UnsupportedCapabilityException(info().name(), Capability.HISTORY);
  }

  /**
   * Pushes a snapshot to the listener now and after every change of its structure (see {@link
   * Snapshot#sameStructure}), until the subscription is closed.
   *
   * @param listener called from any thread, one call at a time
   * @return what ends the pushing when it is closed
   * @throws UnsupportedCapabilityException without {@link Capability#WATCH}
   */
  default Subscription watch(SnapshotListener listener) {
    throw new UnsupportedCapabilityException(info().name(), Capability.WATCH);
  }

  /**
   * Lets go of the connection and ends its watches; the server and its sessions go on. Every later
   * call that needs the server throws a {@link SessionException} with {@code INTERNAL} and does
   * nothing. Closing twice is harmless.
   */
  @Override
  void close();
}
