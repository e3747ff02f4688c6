package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ends of launches that were not reported to a listener yet, because their requests are planned
 * again: each one is reported once, when it is certain that no other launch takes its place.
 */
final class UnreportedEnds {
  private final LaunchListener listener;
  private final Map<Integer, LaunchStep> steps = new HashMap<>();

  UnreportedEnds(LaunchListener listener) {
    this.listener = listener;
  }

  /** Keeps a step whose end was not reported to the listener. */
  void keep(int request, LaunchStep step) {
    steps.put(request, step);
  }

  /** Forgets the step of a request that was launched anew: the end of that launch is reported. */
  void replaced(int request) {
    steps.remove(request);
  }

  /** Reports the end of a request that is not launched any more, if that was not done yet. */
  void failed(int request, SessionException failure) {
    LaunchStep step = take(request);
    if (step != null) {
      listener.ended(LaunchOutcome.failed(step, failure));
    }
  }

  /**
   * Reports that a session is there which another tool has created and which is kept, if the end of
   * the request is not known yet.
   */
  void kept(int request, String sessionName, Multiplexer multiplexer) {
    LaunchStep step = take(request);
    if (step != null) {
      listener.ended(outcome(step, sessionName, multiplexer));
    }
  }

  /** Requests that are merged into one session share their step, which ends once. */
  private @Nullable LaunchStep take(int request) {
    LaunchStep step = steps.get(request);
    steps.values().removeIf(other -> other == step);
    return step;
  }

  private static LaunchOutcome outcome(LaunchStep step, String name, Multiplexer multiplexer) {
    try {
      Snapshot now = multiplexer.snapshot();
      for (SessionSnapshot session : now.sessions()) {
        if (session.name().equals(name)) {
          String server = now.serverId().orElseThrow();
          return LaunchOutcome.kept(step, new SessionRef(server, session.id(), name));
        }
      }
      throw new SessionException(
          StandardErrorCode.STALE_PLAN,
          "session '" + name + "' was there and kept, and has ended since: start it again");
    } catch (SessionException e) {
      return LaunchOutcome.failed(step, e);
    }
  }
}
