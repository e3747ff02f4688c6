package dev.sessions.cli.follow;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.ReportScope;
import dev.sessions.cli.json.StatusView;
import dev.sessions.reporting.SessionReport;
import dev.sessions.reporting.TabReport;
import dev.sessions.reporting.TabStatus;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A wait that is going on: it names what cannot be waited for as soon as it is seen. */
public final class Waiting implements Predicate<Snapshot> {
  private final Invocation invocation;
  private final ReportScope scope;
  private final WaitGoal goal;
  private final boolean any;
  private final Set<String> named = new HashSet<>();
  private volatile Optional<StatusView> latest = Optional.empty();
  private volatile Optional<SessionException> refusal = Optional.empty();

  public Waiting(Invocation invocation, ReportScope scope, WaitGoal goal, boolean any) {
    this.invocation = invocation;
    this.scope = scope;
    this.goal = goal;
    this.any = any;
  }

  /** Returns whether the wait is over. */
  @Override
  public boolean test(Snapshot snapshot) {
    StatusView status;
    try {
      status = scope.status(snapshot);
    } catch (SessionException e) {
      // A name that means no session is no fault of the monitor's condition.
      refusal = Optional.of(e);
      return true;
    }
    latest = Optional.of(status);
    for (SessionReport session : status.report().sessions()) {
      session.tabs().forEach(tab -> name(session.sessionName() + "::" + tab.tabName(), tab));
    }
    return verdict(status).isPresent();
  }

  /**
   * Returns the last status, or empty if there was none.
   *
   * @throws SessionException if there is nothing to wait for
   */
  public Optional<StatusView> latest() {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return latest;
  }

  /** Returns whether it went well, or empty while it is open. */
  public Optional<Boolean> verdict(StatusView status) {
    return goal.decide(status.report(), any);
  }

  private void name(String tabName, TabReport tab) {
    if (tab.status() == TabStatus.MISSING && named.add(tabName)) {
      say(tabName + " is missing, which counts as ended badly: ", tab);
    } else if (tab.status() == TabStatus.UNKNOWN && named.add(tabName)) {
      say("it is not known what " + tabName + " does: ", tab);
    }
  }

  private void say(String what, TabReport tab) {
    invocation.output().message("sessions: " + what + tab.reason().orElse("no reason is known"));
    invocation.environment().err().flush();
  }
}
