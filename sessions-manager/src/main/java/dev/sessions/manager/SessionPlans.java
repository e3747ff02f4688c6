package dev.sessions.manager;

import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.conflict.LaunchPlanner;
import dev.sessions.conflict.LayoutRequest;
import java.util.List;

/** Plans requests against a fresh look at the multiplexer. */
final class SessionPlans {
  private final Multiplexer multiplexer;
  private final ExitMode exitMode;

  SessionPlans(Multiplexer multiplexer, ExitMode exitMode) {
    this.multiplexer = multiplexer;
    this.exitMode = exitMode;
  }

  void requireSupported(ConflictPolicy policy) {
    policy.requireSupported(multiplexer.info());
  }

  LaunchPlan plan(List<LayoutRequest> requests, ConflictPolicy policy) {
    SessionFinder finder = Owners.finder(multiplexer.snapshot());
    return LaunchPlanner.plan(requests, finder, policy, exitMode, multiplexer.info());
  }
}
