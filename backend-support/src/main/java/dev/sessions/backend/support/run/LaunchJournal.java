package dev.sessions.backend.support.run;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.backend.support.host.LiveProcess;
import dev.sessions.backend.support.host.UptimeClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the launchers of one launch have noted: the journal of its run folder. A line that is none
 * of theirs, or that breaks off, is passed over.
 */
public final class LaunchJournal {
  /** The records of a launch of which no command has begun. */
  public static final LaunchJournal EMPTY = new LaunchJournal("");

  private static final int WORDS = 4;

  private final Map<Integer, CommandRecord> commands = new HashMap<>();
  private final Map<Long, String> launchers = new HashMap<>();
  private UptimeClock clock = new UptimeClock(Optional.empty());

  private LaunchJournal(String text) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      add(text.substring(from, end).split(" ", WORDS + 1));
      from = end + 1;
    }
  }

  /** Returns the records of a launch; empty if they are gone. */
  public static Optional<LaunchJournal> read(RunFolder folder) {
    try {
      return Optional.of(
          new LaunchJournal(Files.readString(folder.journal(), StandardCharsets.ISO_8859_1)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the records of a launch; if they are gone, no command of it has begun. */
  public static LaunchJournal readOrEmpty(RunFolder folder) {
    return read(folder).orElse(EMPTY);
  }

  /** Returns the record of the n-th tab's command. */
  public CommandRecord of(int number) {
    return commands.getOrDefault(number, CommandRecord.NOT_BEGUN);
  }

  /**
   * Returns whether the launcher of the n-th tab, or the shell that it has become, is alive; asked
   * on the host that it runs on.
   */
  public boolean launcherLives(int number) {
    OptionalLong launcher = of(number).launcher();
    return launcher.isPresent()
        && LiveProcess.isAlive(launcher.getAsLong(), launchers.get(launcher.getAsLong()));
  }

  /**
   * Returns whether one of the launchers, or the shell that it has become, is alive; asked on the
   * host that they run on.
   */
  public boolean anyLauncherLives() {
    for (Map.Entry<Long, String> launcher : launchers.entrySet()) {
      if (LiveProcess.isAlive(launcher.getKey(), launcher.getValue())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether any command has ended. */
  public boolean anyEnded() {
    for (CommandRecord command : commands.values()) {
      if (command.end().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the tabs of a launch of these contents whose command has ended. */
  public List<Ended> ended(RunContents contents) {
    List<Ended> ended = new ArrayList<>();
    for (int number : contents.tabs().keySet()) {
      Optional<CommandState.Ended> end = of(number).end();
      if (end.isPresent()) {
        EndedTab tab = new EndedTab(contents.launchedAs(), contents.identity(number), end.get());
        ended.add(new Ended(number, tab));
      }
    }
    return ended;
  }

  /**
   * A tab whose command has ended.
   *
   * @param number its number
   * @param tab what is to be reported of it
   */
  public record Ended(int number, EndedTab tab) {}

  private void add(String[] words) {
    if (words.length != WORDS) {
      clock = UptimeClock.parse(words).orElse(clock);
      return;
    }
    try {
      int number = Integer.parseInt(words[0]);
      switch (words[1]) {
        case "start" -> {
          long launcher = Long.parseLong(words[2]);
          launchers.put(launcher, words[3]);
          commands.put(number, CommandRecord.begun(launcher, clock.at(words[3])));
        }
        case "end" ->
            commands.put(number, of(number).over(Integer.parseInt(words[2]), clock.at(words[3])));
        default -> {}
      }
    } catch (NumberFormatException e) {
      // Not a launcher's line.
    }
  }
}
