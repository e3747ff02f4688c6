package dev.sessions.manager;

import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.support.EndedTree;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.backend.support.PaneProcesses;
import dev.sessions.backend.support.ProcessTable;
import dev.sessions.backend.support.TreeTerminator;
import dev.sessions.manager.plugin.HostedMultiplexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ends sessions and the processes in them: a multiplexer only hangs up, which a process may ignore.
 *
 * <p>Only processes of sessions that the multiplexer has really ended are touched. A window that
 * another session shows too lives on with all its processes, as do this very process and those that
 * it descends from. A process belongs to the pane whose terminal's session it is in, also if its
 * parent has ended; what has left that session is not ended, but reported as detached; see {@link
 * PaneProcesses}.
 */
public final class SessionEnding {
  private final Multiplexer multiplexer;
  private final TreeTerminator trees;

  /**
   * Creates an ending.
   *
   * @param multiplexer an open connection to a server of this machine; stays the caller's to close
   * @param grace what a process gets to end by itself
   */
  public SessionEnding(Multiplexer multiplexer, EndingGrace grace) {
    this.multiplexer = HostedMultiplexer.of(multiplexer);
    this.trees = new TreeTerminator(grace);
  }

  /**
   * Ends the sessions that are meant by these names; see {@link NamedSessions}.
   *
   * @param names names as a person types them
   * @return one record a name, in their order
   * @throws dev.sessions.api.error.SessionException {@code AMBIGUOUS} if a name means several
   *     sessions, and as {@link #end}; no session was ended then
   */
  public List<EndedSession> endNamed(List<String> names) {
    Snapshot now = multiplexer.snapshot();
    NamedSessions named = new NamedSessions(multiplexer, now);
    List<EndingTarget> targets = new ArrayList<>();
    for (String name : names) {
      targets.add(named.target(name));
    }
    return endTargets(targets, now);
  }

  /**
   * Ends targets; see {@link #end}.
   *
   * @param targets what to end; one that is there twice counts once
   * @param now the snapshot that they are of
   * @return one record a target, in their order, also of those of which nothing runs
   */
  public List<EndedSession> endTargets(List<EndingTarget> targets, Snapshot now) {
    Map<Ref, EndedSession> ended = new HashMap<>();
    List<Ref> refs = targets.stream().flatMap(target -> target.ref().stream()).distinct().toList();
    List<EndedSession> records = end(refs, now);
    for (int i = 0; i < refs.size(); i++) {
      ended.put(refs.get(i), records.get(i));
    }
    return targets.stream()
        .distinct()
        .map(
            target ->
                target.ref().map(ended::get).orElseGet(() -> EndedSession.notThere(target.name())))
        .toList();
  }

  /**
   * Ends sessions, windows and panes; all processes of all of them share one grace.
   *
   * @param what what to end
   * @param now the snapshot that the references are of; processes are found by it, and the server
   *     is not read again for that
   * @return one record a reference, in their order
   * @throws dev.sessions.api.error.SessionException as {@link Multiplexer#kill}; no process was
   *     forced then
   */
  public List<EndedSession> end(List<? extends Ref> what, Snapshot now) {
    if (what.isEmpty()) {
      return List.of();
    }
    LivingPanes panes = new LivingPanes(now);
    Map<Ref, Set<Long>> pids = new LinkedHashMap<>();
    what.forEach(ref -> pids.put(ref, panes.of(ref)));
    Map<Long, PaneProcesses> processes = processes(pids);
    List<KillOutcome> outcomes = multiplexer.kill(what);
    List<Ref> gone = outcomes.stream().filter(KillOutcome::hasEnded).map(KillOutcome::ref).toList();
    Set<Long> doomed = panes.endedWith(gone);
    Map<Long, EndedTree> ended = new LinkedHashMap<>();
    List<PaneProcesses> ending =
        processes.values().stream().filter(pane -> doomed.contains(pane.pid())).toList();
    trees.endPanes(ending).forEach(pane -> ended.put(pane.pid(), pane));
    return outcomes.stream()
        .map(outcome -> record(outcome, now, pids.getOrDefault(outcome.ref(), Set.of()), ended))
        .map(record -> record.withWindows(panes.livingOn(record, gone)))
        .toList();
  }

  private static Map<Long, PaneProcesses> processes(Map<Ref, Set<Long>> pids) {
    Set<Long> all = new HashSet<>();
    pids.values().forEach(all::addAll);
    return ProcessTable.read().panes(all);
  }

  private static EndedSession record(
      KillOutcome outcome, Snapshot now, Set<Long> pids, Map<Long, EndedTree> ended) {
    List<Long> byForce = new ArrayList<>();
    List<Long> survivors = new ArrayList<>();
    List<Long> detached = new ArrayList<>();
    for (long pid : pids) {
      EndedTree how = ended.get(pid);
      if (how != null) {
        byForce.addAll(how.byForce());
        survivors.addAll(how.survivors());
        detached.addAll(how.detached());
      }
    }
    if (outcome.ref() instanceof SessionRef session) {
      return new EndedSession(
          session.name(),
          Optional.empty(),
          Optional.of(outcome),
          byForce,
          survivors,
          detached,
          List.of());
    }
    Optional<PlacedPane> pane = place(outcome.ref(), now);
    String tab =
        pane.flatMap(placed -> placed.pane().identity())
            .map(PaneIdentity::tabName)
            .orElse(outcome.ref().label());
    String session = pane.map(placed -> placed.session().name()).orElse("");
    return new EndedSession(
        session, Optional.of(tab), Optional.of(outcome), byForce, survivors, detached, List.of());
  }

  /** Returns where a pane was, or the first pane of a window. */
  private static Optional<PlacedPane> place(Ref ref, Snapshot now) {
    for (SessionSnapshot session : now.sessions()) {
      for (WindowSnapshot window : session.windows()) {
        for (PaneSnapshot pane : window.panes()) {
          if (ref.id().equals(pane.id()) || ref.id().equals(window.id())) {
            return Optional.of(PlacedPane.of(session, window, pane));
          }
        }
      }
    }
    return Optional.empty();
  }
}
