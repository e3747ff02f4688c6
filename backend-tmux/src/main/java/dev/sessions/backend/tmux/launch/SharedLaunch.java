package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.record.RunStore;
import dev.sessions.backend.tmux.script.LaunchGroup;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs launches that share a client. Each keeps its files, its sequence and its outcome. */
final class SharedLaunch {
  private final TmuxClient client;
  private final RunStore store;
  private final OrderlyEnd end;
  private final SessionLaunch alone;

  SharedLaunch(TmuxClient client, RunStore store, OrderlyEnd end) {
    this.client = client;
    this.store = store;
    this.end = end;
    this.alone = new SessionLaunch(client, store, end);
  }

  /**
   * Runs a group; returns one attempt for each of its launches, in their order.
   *
   * @param turn waits until the server may be asked; where it says no, nothing is tried
   */
  List<Attempt> run(LaunchGroup group, BooleanSupplier turn) {
    if (group.scripts().size() == 1) {
      return List.of(alone.run(group.scripts().get(0), turn));
    }
    List<Attempt> attempts = new ArrayList<>(group.scripts().stream().map(this::write).toList());
    List<LaunchScript> written =
        attempts.stream().filter(Attempt::goesOn).map(Attempt::script).toList();
    if (written.isEmpty()) {
      return attempts;
    }
    if (!turn.getAsBoolean()) {
      attempts.replaceAll(attempt -> alone.giveUp(attempt.script()));
      return attempts;
    }
    try {
      written.forEach(end::check);
      TmuxAnswer answer = client.startAndSource(LaunchGroup.together(written).text());
      attempts.replaceAll(attempt -> attempt.goesOn() ? complete(attempt, answer) : attempt);
    } catch (SessionException e) {
      attempts.replaceAll(attempt -> attempt.goesOn() ? attempt.failed(e) : attempt);
    }
    return attempts;
  }

  private Attempt write(LaunchScript script) {
    Attempt attempt = new Attempt(script, new MadeIds(script.folder().name()), Optional.empty());
    try {
      end.check(script);
      store.write(script);
      return attempt;
    } catch (SessionException e) {
      return attempt.failed(e);
    }
  }

  private Attempt complete(Attempt attempt, TmuxAnswer said) {
    LaunchScript script = attempt.script();
    TmuxAnswer answer = Answers.toOne(script, said);
    try {
      attempt.made().read(answer);
      Answers.requireMade(script, attempt.made(), script.made(), answer);
      alone.complete(script, attempt.made(), answer);
      return attempt;
    } catch (SessionException e) {
      return attempt.failed(e);
    }
  }
}
