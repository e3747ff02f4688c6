package dev.sessions.backend.tmux.process;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.support.process.ProcessAnswer;
import java.util.List;

/**
 * The answer of a tmux client. Its exit status proves nothing: tmux ends with 0 after {@code error
 * creating} and {@code access not allowed}.
 *
 * @param process what its process wrote
 */
public record TmuxAnswer(ProcessAnswer process) {

  /** Returns the exit status of the client. */
  public int exitStatus() {
    return process.exitStatus();
  }

  /** Returns the standard output. */
  public String output() {
    return process.output();
  }

  /** Returns the standard error. */
  public String errors() {
    return process.errors();
  }

  /** Returns the lines of the standard output. */
  public List<String> lines() {
    return process.lines();
  }

  /** Returns a copy of this answer with another standard error. */
  public TmuxAnswer withErrors(String others) {
    return new TmuxAnswer(
        new ProcessAnswer(process.argv(), process.exitStatus(), process.output(), others));
  }

  /**
   * Returns whether the answer says that no server runs: the socket does not exist or no process
   * listens on it. A missing permission is something else.
   */
  public boolean saysNoServer() {
    return errors().contains("no server running on")
        || (errors().contains("error connecting to")
            && (errors().contains("(No such file or directory)")
                || errors().contains("(Connection refused)")));
  }

  /**
   * Returns whether the server ended while it was asked. A client that is older than its server
   * reports the same.
   */
  public boolean saysServerLost() {
    return errors().contains("server exited unexpectedly") || errors().contains("lost server");
  }

  /**
   * Throws if the answer shows that the server was not reached at all.
   *
   * @throws SessionException {@link StandardErrorCode#UNREACHABLE}
   */
  public void requireReached() {
    if (saysServerLost()) {
      throw failure(
          StandardErrorCode.UNREACHABLE,
          "the tmux server ended while it was asked, or is newer than the tmux program (compare"
              + " `tmux -V` with the server's version); tmux 3.3 to 3.6 also ends when it creates a"
              + " window while 'window-size manual' is set for all windows");
    }
    if (errors().contains("error connecting to")
        || errors().contains("error creating")
        || errors().contains("access not allowed")
        || errors().contains("couldn't create directory")
        || errors().contains("unsafe permissions")) {
      throw failure(StandardErrorCode.UNREACHABLE, "tmux cannot be reached: " + firstError());
    }
  }

  /** Returns an error with this answer's command line, exit status and stderr as details. */
  public SessionException failure(ErrorCode code, String message) {
    return process.failure(code, message);
  }

  /** Returns the first line of the standard error, or a text that says that there was none. */
  public String firstError() {
    return process.firstError();
  }
}
