package dev.sessions.api.snapshot;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A pane: one terminal inside a window.
 *
 * @param id the multiplexer's own id
 * @param pid the process of this machine that the pane was started with, or empty where it has
 *     ended, runs elsewhere, or the multiplexer cannot tell
 * @param currentCommand the name of what holds the terminal now; empty where unknown
 * @param dead whether its process has ended and only the screen is kept
 */
public record PaneSnapshot(String id, OptionalLong pid, String currentCommand, boolean dead) {

  /** Checks the pane. */
  public PaneSnapshot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(pid, "pid");
    Objects.requireNonNull(currentCommand, "currentCommand");
  }
}
