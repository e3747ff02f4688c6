package dev.sessions.testkit;

import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;

/** Stays a moment in every call, and notices when another one comes meanwhile. */
final class OverlapListener implements LaunchListener {
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

  synchronized boolean overlapped() {
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
        wait(MOMENT_MILLIS); // lets go of the lock, so that another call can come in
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      inside--;
    }
  }
}
