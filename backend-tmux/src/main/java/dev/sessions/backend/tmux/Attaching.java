package dev.sessions.backend.tmux;

import dev.sessions.api.spi.AttachCommand;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the command that shows a session in the caller's terminal. */
final class Attaching {
  private Attaching() {}

  static AttachCommand command(
      Path binary, ServerSnapshot snapshot, String target, Optional<CallerPane> caller) {
    List<String> tmux =
        List.of(binary.toString(), "-u", "-S", snapshot.server().orElseThrow().socketPath());
    boolean inside = caller.map(pane -> pane.isIn(snapshot)).orElse(false);
    List<String> argv = new ArrayList<>();
    if (caller.isPresent() && !inside) {
      // tmux refuses to attach inside another server's pane for as long as it sees TMUX.
      argv.addAll(List.of("env", "-u", "TMUX", "-u", "TMUX_PANE"));
    }
    argv.addAll(tmux);
    argv.addAll(List.of(inside ? "switch-client" : "attach-session", "-t", target));
    return new AttachCommand(argv, inside);
  }
}
