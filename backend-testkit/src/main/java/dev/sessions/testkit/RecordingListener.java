package dev.sessions.testkit;

import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told of a launch. */
final class RecordingListener implements LaunchListener {
  private final List<LaunchStep> made = new ArrayList<>();
  private final List<LaunchOutcome> ended = new ArrayList<>();
  private final List<LaunchStep> madeAfterEnd = new ArrayList<>();

  @Override
  public synchronized void created(LaunchStep step) {
    made.add(step);
    if (ended.stream().anyMatch(outcome -> outcome.step().equals(step))) {
      madeAfterEnd.add(step);
    }
  }

  @Override
  public synchronized void ended(LaunchOutcome outcome) {
    ended.add(outcome);
  }

  synchronized List<LaunchStep> made() {
    return List.copyOf(made);
  }

  synchronized List<LaunchOutcome> ended() {
    return List.copyOf(ended);
  }

  synchronized List<LaunchStep> madeAfterEnd() {
    return List.copyOf(madeAfterEnd);
  }
}
