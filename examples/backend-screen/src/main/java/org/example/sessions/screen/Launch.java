package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.run.LaunchJournal;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.support.run.RunSweep;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Carries out launch steps, one after another. A session is built under a hidden staging name, and
 * gets its own name when every command has begun. Screen allows two sessions with one name, so a
 * replaced session ends only after the new one has the name too.
 */
final class Launch {
  /** The limit that screen is compiled with. */
  private static final int MAX_WINDOWS = 100;

  private final SnapshotReader reader;
  private final SessionCommands sessions;
  private final RunStore store;
  private final ConnectContext context;
  private final ScreenOptions options;
  private final Optional<Long> around;

  /**
   * Creates a launch; no other may run at the same time.
   *
   * @param around the process of the session that this program runs in, or empty
   */
  Launch(
      SnapshotReader reader,
      SessionCommands sessions,
      RunStore store,
      ConnectContext context,
      ScreenOptions options,
      Optional<Long> around) {
    this.reader = reader;
    this.sessions = sessions;
    this.store = store;
    this.context = context;
    this.options = options;
    this.around = around;
  }

  List<LaunchOutcome> run(List<LaunchStep> steps, LaunchListener progress) {
    Map<LaunchStep, RunFolder> created = new IdentityHashMap<>();
    Map<LaunchStep, LaunchOutcome> outcomes = new IdentityHashMap<>();
    for (LaunchStep step : steps) {
      try {
        created.put(step, create(step));
        progress.created(step);
      } catch (SessionException e) {
        outcomes.put(step, LaunchOutcome.failed(step, e));
        progress.ended(outcomes.get(step));
      }
    }
    if (!created.isEmpty()) {
      RunSweep earlier = new RunSweep(store);
      ScreenSnapshot snapshot = reader.read();
      for (LaunchStep step : steps) {
        if (created.containsKey(step)) {
          forget(earlier, step, snapshot, created.get(step));
          outcomes.put(step, outcome(step, created.get(step), snapshot));
          progress.ended(outcomes.get(step));
        }
      }
    }
    return steps.stream().map(outcomes::get).toList();
  }

  private RunFolder create(LaunchStep step) {
    SessionList before = reader.listing();
    Optional<ListedSession> old = requireAsPlanned(step, before);
    if (step.tabs().size() > MAX_WINDOWS) {
      throw Failure.of(
          StandardErrorCode.LAUNCH_FAILED,
          step.sessionName(),
          "it has "
              + step.tabs().size()
              + " tabs, but a screen session holds at most "
              + MAX_WINDOWS
              + " windows");
    }
    RunFolder run = store.newFolder();
    try {
      store.write(run, Optional.empty(), RunFiles.of(step, run, context, options));
      ListedSession built = sessions.build(run, step);
      SessionName.requireFits(step.sessionName(), built, before.folder());
      SessionList after = sessions.name(built, run, step.sessionName());
      requireAsPlanned(step, after.without(built));
      store.placed(run);
      if (old.isPresent() && !sessions.end(List.of(old.get())).isEmpty()) {
        throw Failure.of(
            StandardErrorCode.LAUNCH_FAILED,
            step.sessionName(),
            "the session to be replaced did not end");
      }
      store.release(run, Optional.of(built.life()), true);
      return run;
    } catch (SessionException e) {
      undo(run, e);
      throw e;
    }
  }

  /**
   * Returns the session to be replaced, or empty if the step creates one; throws if the plan is
   * stale.
   */
  private Optional<ListedSession> requireAsPlanned(LaunchStep step, SessionList now) {
    if (step.action() == LaunchAction.CREATE) {
      requireFree(step, now.named(step.sessionName()));
      return Optional.empty();
    }
    SessionRef planned = step.existing().orElseThrow();
    ListedSession old =
        now.withId(planned.id())
            .filter(there -> there.name().equals(planned.name()))
            .orElseThrow(
                () ->
                    Failure.of(
                        StandardErrorCode.STALE_PLAN,
                        step.sessionName(),
                        "the session that was planned for has ended or was renamed meanwhile; try"
                            + " again"));
    if (around.filter(pid -> pid == old.pid()).isPresent()) {
      throw Failure.of(
          StandardErrorCode.INSIDE_SESSION,
          step.sessionName(),
          "this command runs inside the session that it would end; run it from outside");
    }
    requireFree(step, now.without(old).named(step.sessionName()));
    return Optional.of(now.requireUnambiguous(old));
  }

  private static void requireFree(LaunchStep step, List<ListedSession> others) {
    if (!others.isEmpty()) {
      throw Failure.of(
          StandardErrorCode.NAME_TAKEN,
          step.sessionName(),
          "another session took the name meanwhile; try again");
    }
  }

  private LaunchOutcome outcome(LaunchStep step, RunFolder run, ScreenSnapshot snapshot) {
    Optional<ListedSession> found =
        snapshot.sessionsOf(run).stream()
            .filter(session -> session.name().equals(step.sessionName()))
            .findFirst();
    LaunchJournal journal = LaunchJournal.readOrEmpty(run);
    boolean hasEnded =
        IntStream.range(0, step.tabs().size())
            .allMatch(number -> journal.of(number).end().isPresent());
    if (found.isEmpty() && !hasEnded) {
      store.delete(run);
      return LaunchOutcome.failed(
          step,
          Failure.of(
              StandardErrorCode.LAUNCH_FAILED,
              step.sessionName(),
              "it ended before its commands did"));
    }
    return found
        .map(it -> new SessionRef(snapshot.serverId(), it.id(), it.name()))
        .map(ref -> LaunchOutcome.launched(step, ref))
        .orElseGet(() -> LaunchOutcome.ranToEnd(step));
  }

  /** Deletes the records of sessions that the new one replaces. */
  private static void forget(
      RunSweep earlier, LaunchStep step, ScreenSnapshot snapshot, RunFolder created) {
    earlier.forget(
        contents -> contents.launchedAs().equals(step.launchedAs()),
        snapshot.lives(),
        run -> run.equals(created) || !snapshot.sessionsOf(run).isEmpty());
  }

  /** Ends what a failed launch has created; the failure stays the one that is reported. */
  private void undo(RunFolder run, SessionException failure) {
    try {
      sessions.end(reader.read().sessionsOf(run));
      store.delete(run);
    } catch (SessionException e) {
      // The next sweep removes it.
      failure.addSuppressed(e);
    }
  }
}
