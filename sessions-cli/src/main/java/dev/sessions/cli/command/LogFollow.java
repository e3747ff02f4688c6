package dev.sessions.cli.command;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Prints what a window's terminal holds and what comes, until the window is gone or Ctrl-C. */
final class LogFollow {
  private static final long LOOK_MILLIS = 250;

  /** More than multiplexers usually keep: a look that overlaps the one before loses nothing. */
  private static final int LOOKED_AT_LINES = 10_000;

  private static final Set<ErrorCode> GONE =
      Set.of(StandardErrorCode.NO_SUCH_SESSION, StandardErrorCode.NO_SERVER);

  private final Invocation invocation;
  private final Multiplexer multiplexer;
  private final String windowId;

  LogFollow(Invocation invocation, Multiplexer multiplexer, String windowId) {
    this.invocation = invocation;
    this.multiplexer = multiplexer;
    this.windowId = windowId;
  }

  /** Prints the last lines, and all that follows. */
  void print(int lines) {
    FollowedText text = new FollowedText();
    List<String> first = multiplexer.history(windowId, LOOKED_AT_LINES);
    invocation.output().passOn(text.start(first, lines));
    try {
      while (!invocation.environment().out().checkError()) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        String added = text.add(multiplexer.history(windowId, LOOKED_AT_LINES));
        if (!added.isEmpty()) {
          invocation.output().passOn(added);
        }
      }
    } catch (InterruptedException e) {
      // Ctrl-C is the way to end it.
      Thread.currentThread().interrupt();
    } catch (SessionException e) {
      // Ctrl-C may have ended the multiplexer's own program under our look.
      if (!GONE.contains(e.code()) && !Thread.currentThread().isInterrupted()) {
        throw e;
      }
    } finally {
      invocation.output().passOn(text.end());
    }
  }
}
