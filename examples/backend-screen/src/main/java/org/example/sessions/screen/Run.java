package org.example.sessions.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of one launch of one session: its launcher, its commands, its records.
 *
 * @param folder the folder; its name is the launch's own, and random
 */
record Run(Path folder) {

  /** Returns the launch's name. */
  String name() {
    return folder.getFileName().toString();
  }

  /** Returns the name that the session has while it is being built. */
  String stagingName() {
    return ListedSession.HIDDEN + name();
  }

  Path configuration() {
    return folder.resolve("screenrc");
  }

  Path naming() {
    return folder.resolve("name.rc");
  }

  /** Returns the file that says that the launch is done, and windows may close. */
  Path placed() {
    return folder.resolve("placed");
  }

  boolean isPlaced() {
    return Files.exists(placed());
  }

  /** Returns whether the launch is on the server with that folder of sockets. */
  boolean isOn(String server) {
    return contents().filter(contents -> contents.server().equals(server)).isPresent();
  }

  /** Returns what the n-th command has left, or empty where it has not begun. */
  Optional<CommandRecord> record(int number) {
    return CommandRecord.read(folder.resolve(number + ".start"), folder.resolve(number + ".rc"));
  }

  /** Returns whether the n-th command has begun and ended. */
  boolean hasEnded(int number) {
    return record(number).flatMap(CommandRecord::end).isPresent();
  }

  /** Returns what the launch is of, or empty where it does not say. */
  Optional<RunContents> contents() {
    try {
      return RunContents.parse(Files.readAllLines(folder.resolve("session")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
