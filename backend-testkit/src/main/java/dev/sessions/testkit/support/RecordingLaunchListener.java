package dev.sessions.testkit.support;

import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.List;

/** Records the calls of a launch. */
public final class RecordingLaunchListener implements LaunchListener {
  private final List<LaunchStep> created = new ArrayList<>();
  private final List<LaunchOutcome> ended = new ArrayList<>();
  private final List<LaunchStep> createdAfterEnd = new ArrayList<>();

  @Override
  public synchronized void created(LaunchStep step) {
    created.add(step);
    if (ended.stream().anyMatch(outcome -> outcome.step().equals(step))) {
      createdAfterEnd.add(step);
    }
  }

  @Override
  public synchronized void ended(LaunchOutcome outcome) {
    ended.add(outcome);
  }

  /** Returns the steps reported as created. */
  public synchronized List<LaunchStep> created() {
    return List.copyOf(created);
  }

  /** Returns the outcomes reported. */
  public synchronized List<LaunchOutcome> ended() {
    return List.copyOf(ended);
  }

  /** Returns the steps reported as created after their outcome had been reported. */
  public synchronized List<LaunchStep> createdAfterEnd() {
    return List.copyOf(createdAfterEnd);
  }
}
