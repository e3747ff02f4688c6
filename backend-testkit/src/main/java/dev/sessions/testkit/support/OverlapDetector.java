package dev.sessions.testkit.support;

import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;

/** A listener that stays in each call for a moment and notices if another call overlaps it. */
public final class OverlapDetector implements LaunchListener {
  private static final long MOMENT_MILLIS = 30;

  private int inside;
  private boolean overlapped;

  @Override
  public void created(LaunchStep step) {
    stay();
  }

  @Override
  public void ended(LaunchOutcome outcome) {
    stay();
  }

  /** Returns whether two calls overlapped. */
  public synchronized boolean overlapped() {
    return overlapped;
  }

  private synchronized void stay() {
    inside++;
    if (inside > 1) {
      overlapped = true;
      notifyAll();
    }
    try {
      if (!overlapped) {
        wait(MOMENT_MILLIS); // releases the lock, so that another call can enter
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      inside--;
    }
  }
}
