package dev.sessions.manager.plugin;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The host's boundary around a connection: what is asked is checked here once against what the
 * backend says of itself, so that no backend sees what it does not know; and what is answered, so
 * that no code behind the boundary has to ask whether an outcome is there.
 */
public final class HostedMultiplexer implements Multiplexer {
  private final Multiplexer real;

  private HostedMultiplexer(Multiplexer real) {
    this.real = real;
  }

  /**
   * Connects to a backend.
   *
   * @param backend the backend
   * @param context what it is given
   * @throws SessionException {@code INVALID_OPTION} for the first option in alphabetical order that
   *     the backend does not accept, with those that it does; {@code UNSUPPORTED_CAPABILITY} for
   *     another machine if it has no {@link Capability#HOSTS}; and as {@link
   *     SessionBackend#connect}
   */
  public static Multiplexer connect(SessionBackend backend, ConnectContext context) {
    check(backend.info(), context);
    return of(backend.connect(context));
  }

  /** Returns a connection behind the host's boundary: the same one if it is there already. */
  public static Multiplexer of(Multiplexer multiplexer) {
    return multiplexer instanceof HostedMultiplexer
        ? multiplexer
        : new HostedMultiplexer(multiplexer);
  }

  private static void check(BackendInfo info, ConnectContext context) {
    Set<String> known = info.options().keySet();
    for (String option : new TreeSet<>(context.options().keySet())) {
      if (!known.contains(option)) {
        throw new SessionException(
            StandardErrorCode.INVALID_OPTION,
            "the backend '"
                + info.name()
                + "' has no option '"
                + option
                + "'"
                + DidYouMean.hint(option, known)
                + " (options: "
                + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known)))
                + ")");
      }
    }
    if (context.host().isPresent()) {
      info.require(Capability.HOSTS);
    }
  }

  /** Refuses steps that need what the backend does not declare, before it is given any. */
  private void requireAll(List<LaunchStep> steps) {
    for (LaunchStep step : steps) {
      for (Capability needed : step.requires()) {
        info().require(needed);
      }
    }
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

  @Override
  public Snapshot snapshot() {
    return real.snapshot();
  }

  @Override
  public Snapshot withCommands(Snapshot snapshot) {
    return real.withCommands(snapshot);
  }

  @Override
  public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
    requireAll(steps);
    return CheckedAnswers.launch(info().name(), steps, real.launch(steps, progress));
  }

  @Override
  public String script(List<LaunchStep> steps) {
    requireAll(steps);
    info().require(Capability.SCRIPT);
    return real.script(steps);
  }

  @Override
  public List<KillOutcome> kill(List<? extends Ref> what) {
    return CheckedAnswers.kill(info().name(), what, real.kill(what));
  }

  @Override
  public AttachCommand attach(SessionRef session) {
    info().require(Capability.ATTACH);
    return real.attach(session);
  }

  @Override
  public AttachCommand attachTo(SessionRef session, PaneRef pane) {
    info().require(Capability.ATTACH_TAB);
    return real.attachTo(session, pane);
  }

  @Override
  public List<String> history(PaneRef pane, int lines) {
    info().require(Capability.HISTORY);
    return real.history(pane, lines);
  }

  @Override
  public Subscription watch(SnapshotListener listener) {
    info().require(Capability.WATCH);
    return real.watch(listener);
  }

  @Override
  public void close() {
    real.close();
  }
}
