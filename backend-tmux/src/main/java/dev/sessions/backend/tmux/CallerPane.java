package dev.sessions.backend.tmux;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pane that the caller runs in, from {@code TMUX} and {@code TMUX_PANE}.
 *
 * @param socketPath the socket of the server around the caller
 * @param serverPid the process of that server
 * @param paneId the pane's id in that server, or an empty text if unknown
 */
record CallerPane(String socketPath, long serverPid, String paneId) {
  private static final Pattern TMUX = Pattern.compile("(.+),(\\d{1,18}),\\d+");

  /** Returns the pane around the caller, or empty outside tmux. */
  static Optional<CallerPane> of(ConnectContext config) {
    Matcher tmux = TMUX.matcher(config.variable("TMUX").orElse(""));
    return tmux.matches()
        ? Optional.of(
            new CallerPane(
                tmux.group(1),
                Long.parseLong(tmux.group(2)),
                config.variable("TMUX_PANE").orElse("")))
        : Optional.empty();
  }

  /** Returns whether the caller is inside the server of a snapshot. */
  boolean isIn(ServerSnapshot snapshot) {
    return snapshot.server().map(server -> server.pid() == serverPid).orElse(false);
  }

  boolean isIn(SessionSnapshot session) {
    return session.windows().stream().anyMatch(this::isIn);
  }

  boolean isIn(WindowSnapshot window) {
    return window.panes().stream().anyMatch(pane -> isPane(pane.id()));
  }

  boolean isPane(String id) {
    return id.equals(paneId);
  }
}
