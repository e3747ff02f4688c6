package dev.sessions.cli.follow;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.invocation.Invocation;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Calls a multiplexer for a command that goes on: a server that is silent is waited for, and one
 * that cannot be reached is tried some more times.
 */
public final class PatientCalls {
  private static final int MOST_FAILURES = 3;
  private static final long PAUSE_MILLIS = 1000;

  private final SilenceNotice silence;

  public PatientCalls(Invocation invocation) {
    this.silence = new SilenceNotice(invocation);
  }

  /**
   * Calls until there is an answer.
   *
   * @return the answer
   * @throws SessionException if the call fails for another reason than those
   */
  public <T> T call(Supplier<T> call) throws InterruptedException {
    int failures = 0;
    while (true) {
      try {
        T answer = call.get();
        silence.changed(Snapshot.noServer());
        return answer;
      } catch (SessionException e) {
        if (e.code().kind() == ErrorKind.TIMEOUT) {
          silence.silent(e);
        } else if (isPassing(e) && ++failures < MOST_FAILURES) {
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } else {
          throw e;
        }
      }
    }
  }

  private static boolean isPassing(SessionException failure) {
    return failure.code().kind() == ErrorKind.UNAVAILABLE
        && failure.code() != StandardErrorCode.NO_SERVER;
  }
}
