package dev.sessions.manager;

import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.LayoutKey;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.conflict.PlannedSession;
import dev.sessions.reporting.ExpectedSession;
import dev.sessions.reporting.StatusReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of each layout at one start, and the way to exactly these sessions: those that were
 * launched, merged into or kept, whatever they are called since, and no others of the same layouts.
 */
public final class Started implements Iterable<SessionResult> {
  private final Multiplexer multiplexer;
  private final List<SessionResult> results;

  Started(Multiplexer multiplexer, List<SessionResult> results) {
    this.multiplexer = multiplexer;
    this.results = List.copyOf(results);
  }

  /** Returns one result a layout, in their order, unmodifiable. */
  public List<SessionResult> results() {
    return results;
  }

  /** Returns an iterator over {@link #results}. */
  @Override
  public Iterator<SessionResult> iterator() {
    return results.iterator();
  }

  /**
   * Returns this if every layout {@link SessionResult#succeeded}. What was launched goes on running
   * also if others have failed.
   *
   * @throws dev.sessions.api.error.SessionException the failure; if several sessions have failed,
   *     one that names them all
   */
  public Started orThrow() {
    SessionResult.allOrThrow(results);
    return this;
  }

  /** Returns what is observed now of these sessions; those that failed are left out. */
  public StatusReport status() {
    return report(multiplexer.snapshot());
  }

  /** Returns what a snapshot has of these sessions. */
  public StatusReport report(Snapshot snapshot) {
    return StatusReport.of(expected(snapshot), Owners.finder(snapshot));
  }

  /**
   * Waits in the caller's thread until these sessions meet a condition.
   *
   * @param condition what is waited for, such as {@code StatusReport::allEnded}
   * @param timeout how long to wait at the most
   * @return the first report that meets the condition
   * @throws dev.sessions.api.error.SessionException {@code DEADLINE} if none meets it in time;
   *     {@code INTERRUPTED} if the caller is interrupted, which stays so
   */
  public StatusReport await(Predicate<StatusReport> condition, Duration timeout) {
    return new ReportWait(multiplexer, this::report).await(condition, timeout);
  }

  /**
   * Returns the attach command of each of these sessions that runs, by the name that it has now, in
   * the layouts' order. A session of another that was merged into or kept is among them.
   */
  public Map<String, AttachCommand> attachCommands() {
    Snapshot now = multiplexer.snapshot();
    Map<String, AttachCommand> commands = new LinkedHashMap<>();
    for (SessionRef session : owned(now).sessions()) {
      commands.put(session.name(), multiplexer.attach(session));
    }
    for (SessionResult result : results) {
      String name = result.planned().name().sessionName();
      if (result.runs() && result.planned().isForeign()) {
        now.session(name).ifPresent(it -> commands.put(name, multiplexer.attach(now.ref(it))));
      }
    }
    return commands;
  }

  /**
   * Ends what was launched of these sessions, and the processes in them that ignore the hang-up; of
   * another's session that was merged into, only the panes that were added.
   *
   * @return one record a session, and one a pane in another's session
   */
  public List<EndedSession> kill() {
    return kill(EndingGrace.AFTER_HANG_UP);
  }

  /**
   * Ends them as {@link #kill()} does.
   *
   * @param grace what a process gets to end by itself
   * @return one record a session, and one a pane in another's session
   */
  public List<EndedSession> kill(EndingGrace grace) {
    Snapshot now = multiplexer.snapshot();
    List<EndingTarget> targets =
        owned(now).targets().stream().filter(target -> target.ref().isPresent()).toList();
    return new SessionEnding(multiplexer, grace).endTargets(targets, now);
  }

  private OwnedSessions owned(Snapshot now) {
    List<SessionResult> succeeded = succeeded();
    List<LayoutKey> keys =
        succeeded.stream().map(result -> result.planned().request().key()).toList();
    List<FoundLayout> found = new ArrayList<>(Owners.finder(now).findAll(keys));
    for (int i = 0; i < found.size(); i++) {
      String launchedAs = succeeded.get(i).planned().launchedAs();
      found.set(i, found.get(i).launchedAs(launchedAs, id(succeeded.get(i), now)));
    }
    return new OwnedSessions(now, found);
  }

  private List<ExpectedSession> expected(Snapshot now) {
    List<ExpectedSession> expected = new ArrayList<>();
    for (SessionResult result : succeeded()) {
      PlannedSession planned = result.planned();
      expected.add(
          ExpectedSession.of(
                  planned.request().owner(),
                  planned.request().sessionName(),
                  planned.request().layout())
              .launchedAs(planned.launchedAs(), id(result, now)));
    }
    return expected;
  }

  /** Returns the id that the session had after its launch, in the server life that runs. */
  private static Optional<String> id(SessionResult result, Snapshot now) {
    return result
        .session()
        .filter(session -> now.serverId().equals(Optional.of(session.serverId())))
        .map(SessionRef::id);
  }

  private List<SessionResult> succeeded() {
    return results.stream().filter(SessionResult::succeeded).toList();
  }
}
