package dev.sessions.backend.tmux.record;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.backend.tmux.script.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a launcher has written of its command.
 *
 * @param launcher the launcher's process, or empty where the command has not begun
 * @param code the command's exit code, or empty where it has not ended
 * @param started when it was started last, or empty
 * @param ended when it ended, or empty
 */
public record CommandRecord(
    OptionalLong launcher, OptionalInt code, Optional<Instant> started, Optional<Instant> ended) {

  private static final CommandRecord NOT_BEGUN =
      new CommandRecord(
          OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

  /**
   * Reads a record.
   *
   * @param path the path that its files begin with
   * @return the record, or empty where it is gone or is no record
   */
  public static Optional<CommandRecord> read(String path) {
    Path start = Path.of(path + RunFolder.START);
    Path code = Path.of(path + RunFolder.CODE);
    try {
      BasicFileAttributes ofStart = Files.readAttributes(start, BasicFileAttributes.class);
      BasicFileAttributes ofCode = Files.readAttributes(code, BasicFileAttributes.class);
      boolean begun = ofStart.size() > 0;
      boolean over = ofCode.size() > 0;
      return Optional.of(
          new CommandRecord(
              begun ? OptionalLong.of(Long.parseLong(text(start))) : OptionalLong.empty(),
              over ? OptionalInt.of(Integer.parseInt(text(code))) : OptionalInt.empty(),
              begun ? Optional.of(ofStart.lastModifiedTime().toInstant()) : Optional.empty(),
              over ? Optional.of(ofCode.lastModifiedTime().toInstant()) : Optional.empty()));
    } catch (NoSuchFileException e) {
      // Its launcher writes both, the code's first.
      boolean begun = Files.exists(start);
      return begun || Files.notExists(code.resolveSibling(RunFolder.CONTENTS))
          ? Optional.empty()
          : Optional.of(NOT_BEGUN);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  /** Returns whether the n-th tab's launcher of a launch has begun. */
  public static boolean hasBegun(RunFolder folder, int number) {
    return read(folder.record(number)).filter(it -> it.launcher().isPresent()).isPresent();
  }

  /** Returns whether the n-th tab's command of a launch has ended and left its exit code. */
  public static boolean hasEnded(RunFolder folder, int number) {
    return read(folder.record(number)).flatMap(CommandRecord::end).isPresent();
  }

  /** Returns how the command ended, or empty where it has not. */
  public Optional<CommandState.Ended> end() {
    return code.isPresent()
        ? Optional.of(new CommandState.Ended(code.getAsInt(), started, ended))
        : Optional.empty();
  }
}
