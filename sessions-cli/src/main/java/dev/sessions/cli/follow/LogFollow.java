package dev.sessions.cli.follow;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.cli.invocation.Invocation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Prints what a window's terminal holds and what comes, until the window or the reader is gone, or
 * Ctrl-C.
 */
public final class LogFollow {
  private static final long LOOK_MILLIS = 200;

  private static final int QUIET_LOOKS = 2;

  /** More than multiplexers usually keep: a reading that overlaps the one before loses nothing. */
  private static final int LOOKED_AT_LINES = 10_000;

  private static final Set<ErrorCode> GONE =
      Set.of(StandardErrorCode.NO_SUCH_SESSION, StandardErrorCode.NO_SERVER);

  private final Invocation invocation;
  private final Multiplexer multiplexer;
  private final PaneRef pane;
  private final PatientCalls calls;
  private int quietLooks;

  public LogFollow(
      Invocation invocation, Multiplexer multiplexer, PaneRef pane, PatientCalls calls) {
    this.invocation = invocation;
    this.multiplexer = multiplexer;
    this.pane = pane;
    this.calls = calls;
  }

  /** Prints the last lines, and all that follows. */
  public void print(int lines) {
    FollowedText text = new FollowedText();
    try {
      invocation.output().passOn(text.start(history(), lines));
      while (!invocation.environment().out().checkError()) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        print(text, text.add(history()));
      }
    } catch (InterruptedException e) {
      // Ctrl-C is the way to end it, or the reader has gone.
      Thread.currentThread().interrupt();
    } catch (SessionException e) {
      // Ctrl-C may have ended the multiplexer's own program during the reading.
      if (!GONE.contains(e.code()) && !Thread.currentThread().isInterrupted()) {
        throw e;
      }
    } finally {
      invocation.output().passOn(text.end());
    }
  }

  private List<String> history() throws InterruptedException {
    return calls.call(() -> multiplexer.history(pane, LOOKED_AT_LINES));
  }

  /** Ends a line that has not grown for a while: a program that reads lines waits for its end. */
  private void print(FollowedText text, String added) {
    quietLooks = added.isEmpty() ? quietLooks + 1 : 0;
    if (!added.isEmpty()) {
      invocation.output().passOn(added);
    } else if (quietLooks == QUIET_LOOKS && !invocation.environment().terminal().stdout()) {
      invocation.output().passOn(text.end());
    }
  }
}
