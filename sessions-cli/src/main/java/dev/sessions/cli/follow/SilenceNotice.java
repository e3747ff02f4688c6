package dev.sessions.cli.follow;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.cli.invocation.Invocation;

/** Says once on standard error that the server does not answer, and that it is waited for. */
public final class SilenceNotice implements SnapshotListener {
  private final Invocation invocation;
  private boolean said;

  public SilenceNotice(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public void changed(Snapshot snapshot) {
    said = false;
  }

  @Override
  public void silent(SessionException deadline) {
    if (!said) {
      said = true;
      invocation
          .output()
          .message("sessions: " + deadline.getMessage() + "; waiting for its answer");
      invocation.environment().err().flush();
    }
  }

  @Override
  public void failed(SessionException failure) {
    // The command itself says so.
  }
}
