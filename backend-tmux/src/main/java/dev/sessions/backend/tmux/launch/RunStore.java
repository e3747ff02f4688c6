package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.backend.tmux.script.LaunchScript;
import dev.sessions.backend.tmux.script.RunFile;
import dev.sessions.backend.tmux.script.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder where launches keep their files: {@code $XDG_STATE_HOME/sessions/tmux}. Folders are
 * 0700 and files 0600, for a command may hold a secret.
 */
public final class RunStore {
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> FILE_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path root;
  private final String server;

  /**
   * Makes a store.
   *
   * @param root the folder; made when first needed
   * @param server what tells this server's launches from those of other servers
   */
  public RunStore(Path root, String server) {
    this.root = root;
    this.server = server;
  }

  /** Returns what tells this server's launches from those of other servers. */
  public String server() {
    return server;
  }

  /** Returns a folder that no other launch has. Nothing is written. */
  public RunFolder newFolder() {
    byte[] name = new byte[6];
    RANDOM.nextBytes(name);
    return new RunFolder(root.resolve(HexFormat.of().formatHex(name)));
  }

  /**
   * Writes what a launch needs before its first window runs.
   *
   * @throws SessionException {@link ErrorCode#LAUNCH_FAILED} where the folder cannot be written
   */
  void write(LaunchScript script) {
    Path folder = script.folder().path();
    try {
      Files.createDirectories(root, FOLDER_MODE);
      Files.createDirectory(folder, FOLDER_MODE);
      RunOwner.current(server).write(writeFile(folder.resolve(RunOwner.FILE), ""));
      for (RunFile file : script.files()) {
        writeFile(folder.resolve(file.name()), file.content());
      }
    } catch (IOException e) {
      throw new SessionException(
          ErrorCode.LAUNCH_FAILED,
          "the state folder " + root + " cannot be written: " + e.getMessage(),
          Map.of("folder", folder.toString()),
          e);
    }
  }

  private static Path writeFile(Path path, String content) throws IOException {
    try (var channel =
        Files.newByteChannel(
            path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE_MODE)) {
      channel.write(java.nio.ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
    }
    return path;
  }

  /** Returns whether the n-th tab's command of a launch has ended and left its exit code. */
  static boolean hasEnded(RunFolder folder, int number) {
    try {
      return Files.size(Path.of(folder.record(number) + ".rc")) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes a launch's files. A window that starts after this ends at once. */
  void delete(RunFolder folder) {
    try (Stream<Path> files = Files.list(folder.path())) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder.path());
    } catch (NoSuchFileException e) {
      // Gone already: another tool has swept it.
    } catch (IOException e) {
      // A file that cannot be removed now is removed by a later sweep.
    }
  }

  /** Returns this server's launches whose tool has ended: nobody works on them any more. */
  List<RunFolder> abandoned() {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> RunOwner.read(folder).map(o -> o.hasLeft(server)).orElse(false))
          .map(RunFolder::new)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
