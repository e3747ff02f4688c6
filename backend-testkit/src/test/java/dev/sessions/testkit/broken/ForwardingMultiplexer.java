package dev.sessions.testkit.broken;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import dev.sessions.api.spi.TabStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A connection that forwards to another one; a variant overrides what it breaks. */
class ForwardingMultiplexer implements Multiplexer {
  final Multiplexer real;

  ForwardingMultiplexer(Multiplexer real) {
    this.real = real;
  }

  @Override
  public BackendInfo info() {
    return real.info();
  }

  @Override
  public String description() {
    return real.description();
  }

  @Override
  public String storedName(String requested) {
    return real.storedName(requested);
  }

  /** Returns the snapshot that is reported. */
  Snapshot altered(Snapshot snapshot) {
    return snapshot.toBuilder()
        .sessions(snapshot.sessions().stream().map(this::altered).toList())
        .build();
  }

  /** Returns the session that is reported. */
  SessionSnapshot altered(SessionSnapshot session) {
    return SnapshotCopies.with(session, session.windows().stream().map(this::altered).toList());
  }

  /** Returns the window that is reported. */
  WindowSnapshot altered(WindowSnapshot window) {
    return window;
  }

  @Override
  public Snapshot snapshot() {
    return altered(real.snapshot());
  }

  /** Returns the step that is launched. */
  LaunchStep alteredStep(LaunchStep step) {
    return step;
  }

  /** Returns the outcome that is reported. */
  LaunchOutcome alteredOutcome(LaunchOutcome outcome) {
    return outcome;
  }

  /** Launches the altered steps and reports the altered outcomes. */
  @Override
  public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
    List<LaunchOutcome> outcomes = new ArrayList<>();
    List<LaunchOutcome> really =
        real.launch(steps.stream().map(this::alteredStep).toList(), LaunchListener.NONE);
    for (int i = 0; i < steps.size(); i++) {
      LaunchOutcome was = really.get(i);
      LaunchOutcome reported = alteredOutcome(of(steps.get(i), was));
      outcomes.add(reported);
      progress.created(steps.get(i));
      progress.ended(reported);
    }
    return outcomes;
  }

  @Override
  public String script(List<LaunchStep> steps) {
    return real.script(steps);
  }

  @Override
  public List<KillOutcome> kill(List<? extends Ref> what) {
    return real.kill(what);
  }

  @Override
  public AttachCommand attach(SessionRef session) {
    return real.attach(session);
  }

  @Override
  public List<String> history(PaneRef pane, int lines) {
    return real.history(pane, lines);
  }

  @Override
  public Subscription watch(SnapshotListener listener) {
    return real.watch(listener);
  }

  @Override
  public void close() {
    real.close();
  }

  /** Ends the sessions of these names. */
  static List<KillOutcome> endNamed(Multiplexer multiplexer, Collection<String> names) {
    return multiplexer.kill(multiplexer.snapshot().refs(names));
  }

  static LaunchStep with(LaunchStep step, List<TabStep> windows) {
    return step.toBuilder().tabs(windows).build();
  }

  /** Returns the same outcome for another step. */
  static LaunchOutcome of(LaunchStep step, LaunchOutcome was) {
    if (was instanceof LaunchOutcome.Launched launched) {
      return LaunchOutcome.launched(step, launched.ref());
    }
    if (was instanceof LaunchOutcome.Kept kept) {
      return LaunchOutcome.kept(step, kept.ref());
    }
    return was instanceof LaunchOutcome.Failed failed
        ? LaunchOutcome.failed(step, failed.why())
        : LaunchOutcome.ranToEnd(step);
  }

  static boolean failed(LaunchOutcome outcome, ErrorCode code) {
    return outcome.failure().filter(failure -> failure.code() == code).isPresent();
  }

  static LaunchOutcome failure(LaunchStep step, ErrorCode code) {
    String message = "session '" + step.sessionName() + "': broken";
    return LaunchOutcome.failed(
        step, new SessionException(code, message, Map.of("session", step.sessionName()), null));
  }
}
