package dev.sessions.backend.tmux;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.backend.tmux.launch.Sweep;
import dev.sessions.backend.tmux.look.Look;
import dev.sessions.backend.tmux.look.Looker;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.record.Records;
import dev.sessions.backend.tmux.record.RunStore;
import dev.sessions.backend.tmux.script.KillCompiler;
import dev.sessions.backend.tmux.script.RunContents;
import dev.sessions.backend.tmux.script.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ends sessions: three processes, however many there are. */
final class Kill {
  private final TmuxClient client;
  private final Looker looker;
  private final RunStore store;
  private final Sweep sweep;
  private final Optional<CallerPane> caller;

  /** Makes a kill; looks come after this. */
  Kill(TmuxClient client, Looker looker, RunStore store, Optional<CallerPane> caller) {
    this.client = client;
    this.looker = looker;
    this.store = store;
    this.sweep = new Sweep(client, store);
    this.caller = caller;
  }

  List<KillOutcome> kill(List<String> names, Look before) {
    List<SessionSnapshot> sessions = new ArrayList<>();
    names.forEach(name -> before.snapshot().session(name).ifPresent(sessions::add));
    if (sessions.isEmpty()) {
      sweep.forget(names, before);
      sweep.sweep(before);
      return names.stream().map(name -> new KillOutcome(name, false, Optional.empty())).toList();
    }
    // The session around us comes last, or we would end before the others do.
    sessions.sort(Comparator.comparing(this::isAround));
    TmuxAnswer answer =
        client.source(
            KillCompiler.commands(
                before.server().orElseThrow().id(), sessions, this::isAround, shared(before)));
    if (!answer.saysNoServer() && !answer.saysServerLost()) {
      answer.requireReached();
    }
    Look after = looker.look();
    sweep.forget(names, after);
    sweep.forget(launchedAs(sessions, before), after);
    sweep.sweep(after);
    store.signal();
    return names.stream().map(name -> outcome(name, before, after, answer)).toList();
  }

  /** Returns the names that sessions were launched under; a person may have renamed them since. */
  private static Set<String> launchedAs(List<SessionSnapshot> sessions, Look look) {
    return sessions.stream()
        .flatMap(session -> session.windows().stream())
        .flatMap(window -> window.panes().stream())
        .flatMap(pane -> Optional.ofNullable(look.records().get(pane.id())).stream())
        .map(record -> Path.of(record).getParent())
        .distinct()
        .map(RunFolder::new)
        .flatMap(folder -> Records.contentsOf(folder).stream())
        .map(RunContents::sessionName)
        .collect(Collectors.toSet());
  }

  /** Returns the ids of the windows that are in more than one session. */
  private static Set<String> shared(Look look) {
    Set<String> seen = new HashSet<>();
    return look.everySession()
        .flatMap(session -> session.windows().stream().map(window -> window.id()).distinct())
        .filter(id -> !seen.add(id))
        .collect(Collectors.toSet());
  }

  private boolean isAround(SessionSnapshot session) {
    return caller.map(pane -> pane.isIn(session)).orElse(false);
  }

  private static KillOutcome outcome(String name, Look before, Look after, TmuxAnswer answer) {
    Optional<SessionSnapshot> was = before.snapshot().session(name);
    boolean stands =
        was.isPresent()
            && after.snapshot().serverId().equals(before.snapshot().serverId())
            && after.snapshot().sessions().stream()
                .anyMatch(session -> session.id().equals(was.get().id()));
    Optional<SessionException> failure =
        stands
            ? Optional.of(
                new SessionException(
                    StandardErrorCode.KILL_FAILED,
                    "session '" + name + "' still runs: " + answer.firstError(),
                    Map.of("session", name),
                    null))
            : Optional.empty();
    return new KillOutcome(name, was.isPresent(), failure);
  }
}
