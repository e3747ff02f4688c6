package dev.sessions.backend.tmux;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowRef;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.launch.Sweep;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.script.KillCompiler;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import dev.sessions.backend.tmux.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ends sessions, windows and panes, with two processes however many there are. */
final class Kill {
  private final TmuxClient client;
  private final SnapshotReader reader;
  private final RunStore store;
  private final Sweep sweep;
  private final Optional<CallerPane> caller;

  /**
   * Creates a kill. It has to be created before the snapshot that is read after the kill, see
   * {@link Sweep}.
   */
  Kill(TmuxClient client, SnapshotReader reader, RunStore store, Optional<CallerPane> caller) {
    this.client = client;
    this.reader = reader;
    this.store = store;
    this.sweep = new Sweep(client, store);
    this.caller = caller;
  }

  /**
   * Ends what is referred to; returns one outcome for each reference, in their order.
   *
   * @param what references of one server life
   * @param before a snapshot from any time before; the server itself checks each id
   */
  List<KillOutcome> kill(List<? extends Ref> what, ServerSnapshot before) {
    if (what.isEmpty() || before.server().isEmpty()) {
      sweep.sweep(before);
      return what.stream().map(KillOutcome::notThere).toList();
    }
    String serverId = what.get(0).serverId();
    KillCompiler compiler = new KillCompiler(serverId, store.newFolder().name());
    TmuxAnswer answer =
        client.source(
            compiler.commands(ordered(what), before.allSessions().toList(), this::isAround));
    if (!answer.saysNoServer() && !answer.saysServerLost()) {
      answer.requireReached();
    }
    KilledIds killed = KilledIds.of(compiler.tag(), answer);
    killed.requireLife(what.get(0));
    ServerSnapshot after = reader.read();
    Optional<String> life = before.server().map(ServerSnapshot.Server::id);
    Set<Launched> ended = launched(what, before);
    sweep.forget(run -> ended.contains(Launched.of(run)), after, life);
    sweep.sweep(after, life);
    store.signal();
    List<KillOutcome> outcomes = new ArrayList<>();
    for (Ref ref : what) {
      outcomes.add(outcome(ref, killed, before, after, answer));
    }
    return outcomes;
  }

  /** Returns the references with the caller's own pane last: ending it ends this program. */
  private List<Ref> ordered(List<? extends Ref> what) {
    List<Ref> ordered = new ArrayList<>(what);
    ordered.sort(Comparator.comparing(this::mayBeAround));
    return ordered;
  }

  private boolean mayBeAround(Ref ref) {
    return caller.isPresent() && ref instanceof PaneRef && caller.get().isPane(ref.id());
  }

  private boolean isAround(SessionSnapshot session) {
    return caller.isPresent() && caller.get().isIn(session);
  }

  /** Returns the launches of which sessions or panes end; their records are deleted. */
  private Set<Launched> launched(List<? extends Ref> what, ServerSnapshot before) {
    Set<Launched> ending = new HashSet<>();
    Set<Path> folders = new HashSet<>();
    Set<String> ids = new HashSet<>();
    what.forEach(ref -> ids.add(ref.id()));
    for (SessionSnapshot session : before.visible().sessions()) {
      boolean ends = ids.contains(session.id());
      if (ends && session.launchedAs().isPresent()) {
        ending.add(new Launched(session.owner().orElse(Owner.NONE), session.launchedAs().get()));
      }
      for (WindowSnapshot window : session.windows()) {
        boolean closes = ends || ids.contains(window.id());
        for (PaneSnapshot pane : window.panes()) {
          String record = before.recordKeys().get(pane.id());
          if (record != null && (closes || ids.contains(pane.id()))) {
            folders.add(Path.of(record).getParent());
          }
        }
      }
    }
    for (Path folder : folders) {
      RunContents.read(new RunFolder(folder)).map(Launched::of).ifPresent(ending::add);
    }
    return ending;
  }

  /** The owner of a session and the name under which it was launched. */
  private record Launched(Owner owner, String name) {
    static Launched of(RunContents run) {
      return new Launched(run.owner(), run.launchedAs());
    }
  }

  private static KillOutcome outcome(
      Ref ref, KilledIds killed, ServerSnapshot before, ServerSnapshot after, TmuxAnswer answer) {
    boolean runs =
        after.visible().serverId().equals(Optional.of(ref.serverId())) && exists(ref, after);
    if (runs) {
      return KillOutcome.failed(
          ref,
          new SessionException(
              StandardErrorCode.KILL_FAILED,
              ref.label() + " still runs after it was asked to end: " + answer.firstError(),
              ref instanceof SessionRef session
                  ? Map.of("session", session.name())
                  : Map.of("id", ref.id()),
              null));
    }
    return killed.wereThere().contains(ref.id()) || killed.endedWithAnother(ref, before)
        ? KillOutcome.ended(ref)
        : KillOutcome.notThere(ref);
  }

  private static boolean exists(Ref ref, ServerSnapshot snapshot) {
    return snapshot
        .allSessions()
        .anyMatch(
            session ->
                ref instanceof SessionRef
                    ? session.id().equals(ref.id())
                    : session.windows().stream().anyMatch(window -> exists(ref, window)));
  }

  private static boolean exists(Ref ref, WindowSnapshot window) {
    return ref instanceof WindowRef
        ? window.id().equals(ref.id())
        : window.panes().stream().anyMatch(pane -> pane.id().equals(ref.id()));
  }
}
