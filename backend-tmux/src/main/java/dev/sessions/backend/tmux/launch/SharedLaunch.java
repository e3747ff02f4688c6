package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.script.LaunchGroup;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Runs launches that share a client. Each has its own files, sequence and outcome. */
final class SharedLaunch {
  private final TmuxClient client;
  private final LaunchFiles files;
  private final GracefulStop stop;
  private final SessionLaunch alone;

  SharedLaunch(TmuxClient client, LaunchFiles files, GracefulStop stop) {
    this.client = client;
    this.files = files;
    this.stop = stop;
    this.alone = new SessionLaunch(client, files, stop);
  }

  /**
   * Runs a group; returns one attempt for each of its launches, in their order.
   *
   * @param turn waits until the server may be asked; if it returns false, nothing is tried
   */
  List<Attempt> run(LaunchGroup group, BooleanSupplier turn) {
    if (group.scripts().size() == 1) {
      return List.of(alone.run(group.scripts().get(0), turn));
    }
    List<Attempt> attempts = new ArrayList<>();
    for (LaunchScript script : group.scripts()) {
      Attempt fresh = new Attempt(script, new CreatedIds(script.folder().name()), Optional.empty());
      attempts.add(next(fresh, this::write));
    }
    if (!turn.getAsBoolean()) {
      attempts.replaceAll(
          attempt -> attempt.isOngoing() ? alone.giveUp(attempt.script()) : attempt);
      return attempts;
    }
    attempts.replaceAll(attempt -> next(attempt, this::check));
    List<LaunchScript> ready =
        attempts.stream().filter(Attempt::isOngoing).map(Attempt::script).toList();
    if (ready.isEmpty()) {
      return attempts;
    }
    try {
      TmuxAnswer answer = client.startAndSource(LaunchGroup.combined(ready).text());
      attempts.replaceAll(attempt -> next(attempt, created -> complete(created, answer)));
    } catch (SessionException e) {
      attempts.replaceAll(attempt -> attempt.isOngoing() ? attempt.withFailure(e) : attempt);
    }
    return attempts;
  }

  /**
   * Runs the next step of an attempt that has not failed; an error is the failure of this attempt
   * only.
   */
  private static Attempt next(Attempt attempt, Consumer<Attempt> step) {
    if (!attempt.isOngoing()) {
      return attempt;
    }
    try {
      step.accept(attempt);
      return attempt;
    } catch (SessionException e) {
      return attempt.withFailure(e);
    }
  }

  private void write(Attempt attempt) {
    check(attempt);
    files.write(attempt.script());
  }

  private void check(Attempt attempt) {
    stop.check(attempt.script());
  }

  private void complete(Attempt attempt, TmuxAnswer said) {
    LaunchScript script = attempt.script();
    TmuxAnswer answer = LaunchChecks.answerFor(script, said);
    attempt.created().read(answer);
    LaunchChecks.requireCreated(script, attempt.created(), script.createdTabs(), answer);
    alone.complete(script, attempt.created(), answer);
  }
}
