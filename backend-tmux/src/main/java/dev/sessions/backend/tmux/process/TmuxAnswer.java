package dev.sessions.backend.tmux.process;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.support.process.ProcessAnswer;
import java.util.List;

/**
 * What a tmux client said before it ended. Its exit status proves nothing: tmux ends with 0 after
 * {@code error creating} and {@code access not allowed}.
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

  /** Returns this answer with another standard error. */
  public TmuxAnswer withErrors(String others) {
    return new TmuxAnswer(
        new ProcessAnswer(process.argv(), process.exitStatus(), process.output(), others));
  }

  /**
   * Returns whether the answer says that no server runs. A socket that is not there, or that nobody
   * listens on, is that; a permission that is missing is not.
   */
  public boolean saysNoServer() {
    return errors().contains("no server running on")
        || (errors().contains("error connecting to")
            && (errors().contains("(No such file or directory)")
                || errors().contains("(Connection refused)")));
  }

  /**
   * Returns whether the server went away while it was asked, which a client older than its server
   * says too.
   */
  public boolean saysServerLost() {
    return errors().contains("server exited unexpectedly") || errors().contains("lost server");
  }

  /**
   * Throws where the answer shows that the server was not reached at all.
   *
   * @throws SessionException {@link StandardErrorCode#UNREACHABLE}
   */
  public void requireReached() {
    if (saysServerLost()) {
      throw failure(
          StandardErrorCode.UNREACHABLE,
          "the tmux server went away while it was asked, or is newer than the tmux program (compare"
              + " `tmux -V` with the server's version); tmux 3.3 to 3.6 also ends at a new window"
              + " where a configuration sets 'window-size manual' for all windows");
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

  /** Returns the first line of the standard error, or a word that there was none. */
  public String firstError() {
    return process.firstError();
  }
}
