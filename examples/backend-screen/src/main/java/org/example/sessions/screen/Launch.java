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
 * Carries out launch steps, one after another. A session is built under a staging name that nobody
 * sees, and gets its name when every command of it has begun. Screen lets two sessions have one
 * name: so a replaced one ends only when the new one has it too.
 */
final class Launch {
  /** What screen is built with. */
  private static final int MAX_WINDOWS = 100;

  private final Looker looker;
  private final Sessions sessions;
  private final RunStore store;
  private final ConnectContext context;
  private final ScreenOptions options;
  private final Optional<Long> around;

  /**
   * Makes a launch, which is to be the only one at work.
   *
   * @param around the process of the session that we run in, or empty
   */
  Launch(
      Looker looker,
      Sessions sessions,
      RunStore store,
      ConnectContext context,
      ScreenOptions options,
      Optional<Long> around) {
    this.looker = looker;
    this.sessions = sessions;
    this.store = store;
    this.context = context;
    this.options = options;
    this.around = around;
  }

  List<LaunchOutcome> run(List<LaunchStep> steps, LaunchListener progress) {
    Map<LaunchStep, RunFolder> made = new IdentityHashMap<>();
    Map<LaunchStep, LaunchOutcome> outcomes = new IdentityHashMap<>();
    for (LaunchStep step : steps) {
      try {
        made.put(step, make(step));
        progress.created(step);
      } catch (SessionException e) {
        outcomes.put(step, LaunchOutcome.failed(step, e));
        progress.ended(outcomes.get(step));
      }
    }
    if (!made.isEmpty()) {
      RunSweep earlier = new RunSweep(store);
      Look look = looker.look();
      for (LaunchStep step : steps) {
        if (made.containsKey(step)) {
          forget(earlier, step, look, made.get(step));
          outcomes.put(step, proof(step, made.get(step), look));
          progress.ended(outcomes.get(step));
        }
      }
    }
    return steps.stream().map(outcomes::get).toList();
  }

  private RunFolder make(LaunchStep step) {
    Listing before = looker.listing();
    Optional<ListedSession> old = requireAsPlanned(step, before);
    if (step.tabs().size() > MAX_WINDOWS) {
      throw Failure.of(
          StandardErrorCode.LAUNCH_FAILED,
          step.sessionName(),
          "it has "
              + step.tabs().size()
              + " tabs, and a screen session holds "
              + MAX_WINDOWS
              + " windows");
    }
    RunFolder run = store.newFolder();
    try {
      store.write(run, Optional.empty(), RunFiles.of(step, run, context, options));
      ListedSession built = sessions.build(run, step);
      SessionName.requireFits(step.sessionName(), built, before.folder());
      Listing after = sessions.name(built, run, step.sessionName());
      requireAsPlanned(step, after.without(built));
      store.placed(run);
      if (old.isPresent() && !sessions.end(List.of(old.get())).isEmpty()) {
        throw Failure.of(
            StandardErrorCode.LAUNCH_FAILED,
            step.sessionName(),
            "the session that was there did not end");
      }
      store.release(run, Optional.of(built.life()), true);
      return run;
    } catch (SessionException e) {
      undo(run, e);
      throw e;
    }
  }

  /** Returns the session to be replaced, if one is. */
  private Optional<ListedSession> requireAsPlanned(LaunchStep step, Listing now) {
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
                        "the session that the plan was made for is gone or renamed"));
    if (around.filter(pid -> pid == old.pid()).isPresent()) {
      throw Failure.of(
          StandardErrorCode.INSIDE_SESSION,
          step.sessionName(),
          "this command runs inside what it would end; run it from outside");
    }
    requireFree(step, now.without(old).named(step.sessionName()));
    return Optional.of(now.requireUnambiguous(old));
  }

  private static void requireFree(LaunchStep step, List<ListedSession> others) {
    if (!others.isEmpty()) {
      throw Failure.of(
          StandardErrorCode.NAME_TAKEN, step.sessionName(), "another launch has taken the name");
    }
  }

  private LaunchOutcome proof(LaunchStep step, RunFolder run, Look look) {
    Optional<ListedSession> stands =
        look.sessionsOf(run).stream()
            .filter(session -> session.name().equals(step.sessionName()))
            .findFirst();
    LaunchJournal journal = LaunchJournal.readOrEmpty(run);
    boolean hasEnded =
        IntStream.range(0, step.tabs().size())
            .allMatch(number -> journal.of(number).end().isPresent());
    if (stands.isEmpty() && !hasEnded) {
      store.delete(run);
      return LaunchOutcome.failed(
          step,
          Failure.of(StandardErrorCode.LAUNCH_FAILED, step.sessionName(), "it does not stand"));
    }
    return stands
        .map(it -> new SessionRef(look.serverId(), it.id(), it.name()))
        .map(ref -> LaunchOutcome.launched(step, ref))
        .orElseGet(() -> LaunchOutcome.ranToEnd(step));
  }

  /** Forgets what was recorded of sessions that a new one has taken the place of. */
  private static void forget(RunSweep earlier, LaunchStep step, Look look, RunFolder made) {
    earlier.forget(
        contents -> contents.launchedAs().equals(step.launchedAs()),
        look.lives(),
        run -> run.equals(made) || !look.sessionsOf(run).isEmpty());
  }

  /** Ends what a failed launch has made; the failure stays the one that is told. */
  private void undo(RunFolder run, SessionException failure) {
    try {
      sessions.end(looker.look().sessionsOf(run));
      store.delete(run);
    } catch (SessionException e) {
      // The next launch or kill clears it away.
      failure.addSuppressed(e);
    }
  }
}
