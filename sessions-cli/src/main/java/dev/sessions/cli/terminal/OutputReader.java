package dev.sessions.cli.terminal;

import java.time.Duration;

/** Whoever reads standard output: the next program of a pipeline, for one. */
@FunctionalInterface
public interface OutputReader {
  /** How often to ask. */
  Duration ASK_EVERY = Duration.ofMillis(150);

  /** A reader that stays; that it has gone is noticed when something is written. */
  OutputReader STAYS = () -> false;

  /** Returns whether it has gone, so that there is no point in going on. */
  boolean isGone();
}
