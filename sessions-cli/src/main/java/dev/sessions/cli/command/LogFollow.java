package dev.sessions.cli.command;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.cli.terminal.OutputReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Prints what a window's terminal holds and what comes, until the window or the reader is gone, or
 * Ctrl-C.
 */
final class LogFollow {
  private static final long LOOK_MILLIS = 200;

  private static final int QUIET_LOOKS = 2;

  /** More than multiplexers usually keep: a look that overlaps the one before loses nothing. */
  private static final int LOOKED_AT_LINES = 10_000;

  private static final Set<ErrorCode> GONE =
      Set.of(StandardErrorCode.NO_SUCH_SESSION, StandardErrorCode.NO_SERVER);

  private final Invocation invocation;
  private final Multiplexer multiplexer;
  private final PaneRef pane;
  private final SilenceNotice silence;
  private boolean silent;
  private int quietLooks;

  LogFollow(Invocation invocation, Multiplexer multiplexer, PaneRef pane) {
    this.invocation = invocation;
    this.multiplexer = multiplexer;
    this.pane = pane;
    this.silence = new SilenceNotice(invocation);
  }

  /** Prints the last lines, and all that follows. */
  void print(int lines) {
    FollowedText text = new FollowedText();
    List<String> first = multiplexer.history(pane, LOOKED_AT_LINES);
    invocation.output().passOn(text.start(first, lines));
    OutputReader reader = invocation.environment().reader();
    try {
      while (!invocation.environment().out().checkError() && !reader.isGone()) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        Optional<List<String>> now = history();
        if (now.isPresent()) {
          print(text, text.add(now.get()));
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

  /** Ends a line that has not grown for a while: a program that reads lines waits for its end. */
  private void print(FollowedText text, String added) {
    quietLooks = added.isEmpty() ? quietLooks + 1 : 0;
    if (!added.isEmpty()) {
      invocation.output().passOn(added);
    } else if (quietLooks == QUIET_LOOKS && !invocation.environment().terminal().stdout()) {
      invocation.output().passOn(text.end());
    }
  }

  /** Returns what the terminal holds, or empty where the server does not answer in time. */
  private Optional<List<String>> history() {
    try {
      List<String> lines = multiplexer.history(pane, LOOKED_AT_LINES);
      silent = false;
      return Optional.of(lines);
    } catch (SessionException e) {
      if (e.code().kind() != ErrorKind.TIMEOUT) {
        throw e;
      }
      if (!silent) {
        silence.silent(e);
        silent = true;
      }
      return Optional.empty();
    }
  }
}
