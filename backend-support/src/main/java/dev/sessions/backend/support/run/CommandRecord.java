package dev.sessions.backend.support.run;

import dev.sessions.api.snapshot.CommandState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a launcher has recorded of its command.
 *
 * @param launcher the launcher's pid, or empty if the command has not begun
 * @param code the command's exit code, or empty if it has not ended
 * @param started when it was last started, or empty
 * @param ended when it ended, or empty
 */
public record CommandRecord(
    OptionalLong launcher, OptionalInt code, Optional<Instant> started, Optional<Instant> ended) {

  /** The record of a command that has not begun. */
  public static final CommandRecord NOT_BEGUN =
      new CommandRecord(
          OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

  /** Returns the record of a command that has started, for the first time or again. */
  static CommandRecord begun(long launcher, Optional<Instant> time) {
    return new CommandRecord(
        OptionalLong.of(launcher), OptionalInt.empty(), time, Optional.empty());
  }

  /** Returns the record of this command once it has ended. */
  CommandRecord over(int exitCode, Optional<Instant> time) {
    return new CommandRecord(launcher, OptionalInt.of(exitCode), started, time);
  }

  /** Returns whether the command has begun. */
  public boolean hasBegun() {
    return launcher.isPresent();
  }

  /** Returns how the command ended, or empty if it has not. */
  public Optional<CommandState.Ended> end() {
    return code.isPresent()
        ? Optional.of(new CommandState.Ended(code.getAsInt(), started, ended))
        : Optional.empty();
  }
}
