package dev.sessions.api.snapshot;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What was observed of a window's command. Nothing here is a default that looks like an answer. */
public sealed interface CommandState {

  /** Returns whether all is equal but readings: the command line of what runs now. */
  default boolean sameStructure(CommandState other) {
    return equals(other);
  }

  /**
   * The command runs.
   *
   * @param pid its process, or empty if the multiplexer cannot tell
   * @param command the command line of what runs now; empty if unknown
   * @param since when it was started, or empty if that was not recorded
   */
  record Running(OptionalLong pid, String command, Optional<Instant> since)
      implements CommandState {
    /** Checks the state. */
    public Running {
      Objects.requireNonNull(pid, "pid");
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(since, "since");
    }

    @Override
    public boolean sameStructure(CommandState other) {
      return other instanceof Running that && pid.equals(that.pid) && since.equals(that.since);
    }
  }

  /**
   * The command has ended.
   *
   * @param code its exit code as a shell tells it; 128 + N if signal N ended it (POSIX.1-2017,
   *     Shell Command Language, 2.8.2), so a command that itself exits with more than 128 cannot be
   *     told from one that was killed
   * @param started when it was started, or empty if that was not recorded
   * @param ended when it ended, or empty if that was not recorded
   */
  record Ended(int code, Optional<Instant> started, Optional<Instant> ended)
      implements CommandState {
    private static final int SIGNAL_BASE = 128;

    /** Checks the state. */
    public Ended {
      Objects.requireNonNull(started, "started");
      Objects.requireNonNull(ended, "ended");
    }

    /** Returns the signal that ended it, or empty if it ended by itself. */
    public OptionalInt signal() {
      return code > SIGNAL_BASE ? OptionalInt.of(code - SIGNAL_BASE) : OptionalInt.empty();
    }

    /** Returns whether it ended with exit code 0. */
    public boolean endedWell() {
      return code == 0;
    }
  }

  /**
   * What the command does cannot be told.
   *
   * @param reason why, as one sentence without its full stop
   */
  record Unknown(String reason) implements CommandState {
    /** Checks the state. */
    public Unknown {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
