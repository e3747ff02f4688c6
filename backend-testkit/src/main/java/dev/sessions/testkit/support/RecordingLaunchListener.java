package dev.sessions.testkit.support;

import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.List;

/** Records the calls of a launch. */
public final class RecordingLaunchListener implements LaunchListener {
  private final List<LaunchStep> made = new ArrayList<>();
  private final List<LaunchOutcome> ended = new ArrayList<>();
  private final List<LaunchStep> madeAfterEnd = new ArrayList<>();

  @Override
  public synchronized void made(LaunchStep step) {
    made.add(step);
    if (ended.stream().anyMatch(outcome -> outcome.step().equals(step))) {
      madeAfterEnd.add(step);
    }
  }

  @Override
  public synchronized void ended(LaunchOutcome outcome) {
    ended.add(outcome);
  }

  /** Returns the steps reported as made. */
  public synchronized List<LaunchStep> made() {
    return List.copyOf(made);
  }

  /** Returns the outcomes reported. */
  public synchronized List<LaunchOutcome> ended() {
    return List.copyOf(ended);
  }

  /** Returns the steps reported as made after their outcome had been reported. */
  public synchronized List<LaunchStep> madeAfterEnd() {
    return List.copyOf(madeAfterEnd);
  }
}
