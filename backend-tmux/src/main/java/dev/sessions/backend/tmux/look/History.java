package dev.sessions.backend.tmux.look;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import java.util.List;

/** Reads what a window's terminal holds. */
public final class History {
  private History() {}

  /**
   * Returns the last lines of a window's current pane; see {@link
   * dev.sessions.api.spi.Multiplexer#history}.
   */
  public static List<String> of(TmuxClient client, String windowId, int lines) {
    TmuxAnswer answer =
        client.run("capture-pane", "-p", "-J", "-t", windowId, "-S", Integer.toString(-lines));
    if (!answer.saysNoServer()) {
      answer.requireReached();
    }
    if (answer.exitStatus() != 0) {
      throw answer.failure(
          StandardErrorCode.NO_SUCH_SESSION,
          "the window " + windowId + " is gone: " + answer.firstError());
    }
    List<String> all = answer.lines().stream().map(String::stripTrailing).toList();
    int end = all.size();
    while (end > 0 && all.get(end - 1).isEmpty()) {
      end--;
    }
    return all.subList(Math.max(0, end - lines), end);
  }
}
