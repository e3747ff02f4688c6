package dev.sessions.backend.support.run;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.backend.support.host.LiveProcess;
import dev.sessions.backend.support.host.UptimeClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The journal of a run folder: what the launchers of one launch have recorded. Lines that are
 * incomplete or have another form are ignored. A line that could not be written is the name of a
 * file beside the journal, with dots instead of blanks.
 */
public final class LaunchJournal {
  /** The journal of a launch of which no command has begun. */
  public static final LaunchJournal EMPTY = new LaunchJournal("");

  private static final int WORDS = 4;

  /** The name of a file that stands for a line. */
  private static final Pattern NOTE =
      Pattern.compile("\\d+\\.(start|end)\\.\\d+\\.@?\\d+(\\.\\d+)?");

  private final Map<Integer, CommandRecord> commands = new HashMap<>();
  private final Map<Integer, String> latest = new HashMap<>();
  private final Map<Long, String> launchers = new HashMap<>();
  private UptimeClock clock = new UptimeClock(Optional.empty());

  private LaunchJournal(String text) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      add(text.substring(from, end).split(" ", WORDS + 1));
      from = end + 1;
    }
  }

  /** Returns the journal of a launch, or empty if it is gone. */
  public static Optional<LaunchJournal> read(RunFolder folder) {
    try {
      LaunchJournal journal =
          new LaunchJournal(Files.readString(folder.journal(), StandardCharsets.ISO_8859_1));
      String[] names = folder.path().toFile().list();
      journal.addNotes(names == null ? new String[0] : names);
      return Optional.of(journal);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns a journal in which nothing is recorded yet. */
  public static LaunchJournal empty() {
    return new LaunchJournal("");
  }

  /** Returns the journal of a launch, or {@link #EMPTY} if it is gone. */
  public static LaunchJournal readOrEmpty(RunFolder folder) {
    return read(folder).orElse(EMPTY);
  }

  private void addNotes(String[] names) {
    List<String[]> notes = new ArrayList<>();
    for (String name : names) {
      if (NOTE.matcher(name).matches()) {
        notes.add(name.split("\\.", WORDS));
      }
    }
    notes.sort(Comparator.comparingDouble(words -> seconds(words[WORDS - 1])));
    notes.forEach(this::addIfLater);
  }

  /** Adds a line that is not in its place, unless a later one is known of the same command. */
  private void addIfLater(String[] words) {
    String known = latest.get(Integer.parseInt(words[0]));
    if (known == null || seconds(words[WORDS - 1]) >= seconds(known)) {
      add(words);
    }
  }

  private static double seconds(String time) {
    return Double.parseDouble(time.startsWith("@") ? time.substring(1) : time);
  }

  /**
   * Returns the record of the n-th tab's command, given a line that could not be written here.
   *
   * @param number the tab's number
   * @param line the line, which the multiplexer kept; ignored if it has another form
   */
  public CommandRecord of(int number, String line) {
    String name = line.replace(' ', '.');
    if (NOTE.matcher(name).matches() && line.startsWith(number + " ")) {
      addIfLater(name.split("\\.", WORDS));
    }
    return of(number);
  }

  /** Returns the record of the n-th tab's command. */
  public CommandRecord of(int number) {
    return commands.getOrDefault(number, CommandRecord.NOT_BEGUN);
  }

  /**
   * Returns whether the launcher of the n-th tab, or the shell that it was replaced by, is alive.
   * This host has to be the one that it runs on.
   */
  public boolean launcherLives(int number) {
    OptionalLong launcher = of(number).launcher();
    return launcher.isPresent()
        && LiveProcess.isAlive(launcher.getAsLong(), launchers.get(launcher.getAsLong()));
  }

  /**
   * Returns whether one of the launchers, or the shell that it was replaced by, is alive. This host
   * has to be the one that they run on.
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

  /** Returns the tabs whose command has ended, of a launch with these contents. */
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
   * @param tab the tab as it is reported
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
          latest.put(number, words[3]);
          commands.put(number, CommandRecord.begun(launcher, clock.at(words[3])));
        }
        case "end" -> {
          commands.put(number, of(number).over(Integer.parseInt(words[2]), clock.at(words[3])));
          latest.put(number, words[3]);
        }
        default -> {}
      }
    } catch (NumberFormatException e) {
      // Not a line of a launcher.
    }
  }
}
