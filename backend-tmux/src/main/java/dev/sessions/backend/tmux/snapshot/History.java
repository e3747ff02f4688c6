package dev.sessions.backend.tmux.snapshot;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a pane's terminal. */
public final class History {
  private History() {}

  /**
   * Returns the last lines of a pane, or empty if the pane belongs to another server life; see
   * {@link dev.sessions.api.spi.Multiplexer#history}.
   */
  public static Optional<List<String>> of(TmuxClient client, PaneRef pane, int lines) {
    TmuxAnswer answer =
        client.run(
            "display-message",
            "-p",
            "#{pid}:#{start_time}",
            ";",
            "capture-pane",
            "-p",
            "-J",
            "-t",
            pane.id(),
            "-S",
            Integer.toString(-lines));
    if (!answer.saysNoServer()) {
      answer.requireReached();
    }
    List<String> all = answer.lines();
    if (!all.isEmpty() && !all.get(0).equals(pane.serverId())) {
      return Optional.empty();
    }
    if (answer.exitStatus() != 0) {
      throw answer.failure(
          StandardErrorCode.NO_SUCH_SESSION,
          "the pane " + pane.id() + " is gone: " + answer.firstError());
    }
    List<String> text = new ArrayList<>();
    for (String line : all.subList(Math.min(1, all.size()), all.size())) {
      text.add(line.stripTrailing());
    }
    int end = text.size();
    while (end > 0 && text.get(end - 1).isEmpty()) {
      end--;
    }
    return Optional.of(text.subList(Math.max(0, end - lines), end));
  }
}
