package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.PaneSpec;
import dev.sessions.api.spi.ShellQuote;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder where launches keep their files, {@code $XDG_STATE_HOME/sessions/screen}. Folders are
 * 0700 and files 0600, for a command may hold a secret.
 *
 * @param root the folder
 */
record RunStore(Path root) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NAME_BYTES = 6;

  static RunStore of(ConnectContext config) {
    return new RunStore(config.stateFolder().resolve(ScreenBackend.NAME));
  }

  /** Makes the folder where it is not there. */
  void prepare() {
    try {
      folders(root);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Writes what a launch needs before its session starts. */
  Run write(LaunchStep step, String server, Optional<Path> usersConfiguration) {
    Run run = new Run(root.resolve(random()));
    try {
      folders(run.folder());
      file(run.folder().resolve("session"), RunContents.of(step, server).text());
      file(run.folder().resolve("launch.sh"), Launcher.SCRIPT);
      for (int number = 0; number < step.tabs().size(); number++) {
        PaneSpec pane = step.tabs().get(number).panes().only();
        file(run.folder().resolve(number + ".cmd"), pane.command() + "\n");
        file(
            run.folder().resolve(number + ".tab"),
            "sessions_mode="
                + step.exitMode().word()
                + "\nsessions_dir="
                + ShellQuote.word(pane.startDir())
                + "\n");
        // Made here, or the user's umask would decide who reads them.
        file(run.folder().resolve(number + ".start"), "");
        file(run.folder().resolve(number + ".rc"), "");
      }
      file(run.configuration(), Configuration.ofSession(step, run.name(), usersConfiguration));
      file(run.naming(), Configuration.ofName(step.sessionName()));
      return run;
    } catch (IOException e) {
      delete(run);
      throw unwritable(e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[NAME_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Says that no session ran on a server, so that ids from before mean nothing any more. */
  void beginLife(String server) {
    prepare();
    try {
      Files.deleteIfExists(life(server));
      file(life(server), random());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Returns what tells this life of a server from others: screen has no process that is it. */
  String serverId(String server) {
    try {
      return server + "@" + Files.readString(life(server));
    } catch (IOException e) {
      // We have launched nothing there yet.
      return server;
    }
  }

  private Path life(String server) {
    return root.resolve("life-" + Integer.toHexString(server.hashCode()));
  }

  /** Says that a launch is done. */
  void place(Run run) {
    try {
      file(run.placed(), "");
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Returns the launches of every server, done or not. */
  List<Run> runs() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).map(Run::new).toList();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Removes a launch with its records; what cannot be removed now is by a later one. */
  void delete(Run run) {
    try (Stream<Path> files = Files.list(run.folder())) {
      // What the launch is of comes last: a folder without it is never found again.
      for (Path file : files.filter(file -> !file.endsWith("session")).toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(run.folder().resolve("session"));
      Files.deleteIfExists(run.folder());
    } catch (IOException e) {
      // Another one has removed it, or a later one will.
    }
  }

  private static void folders(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Opens a file of ours to write to, made where it is not there. */
  static FileChannel open(Path path) throws IOException {
    return FileChannel.open(
        path,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static void file(Path path, String text) throws IOException {
    try (FileChannel channel = open(path)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private SessionException unwritable(IOException cause) {
    return new SessionException(
        StandardErrorCode.UNREACHABLE,
        "the state folder " + root + " cannot be used: " + cause.getMessage(),
        Map.of("folder", root.toString()),
        cause);
  }
}
