package dev.sessions.backend.support.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Creates files and folders that only the user may read, whatever the umask: folders are 0700 and
 * files 0600 from the moment they exist.
 */
public final class PrivateFiles {
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> FILE_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final Set<OpenOption> CREATE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final Set<OpenOption> OPEN =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  private static final Set<OpenOption> TRUNCATE =
      Set.of(StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

  private static final byte[] NOTHING = {};

  private PrivateFiles() {}

  /** Creates a folder and those above it that do not exist; one that exists is left as it is. */
  public static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, FOLDER_MODE);
  }

  /** Creates a folder and returns it; an error if it exists. */
  public static Path createFolder(Path folder) throws IOException {
    return Files.createDirectory(folder, FOLDER_MODE);
  }

  /**
   * Creates a file, as UTF-8; an error if it exists.
   *
   * @param file its path
   * @param content its text
   */
  public static void create(Path file, String content) throws IOException {
    create(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Creates a file; an error if it exists.
   *
   * @param file its path
   * @param content its bytes
   */
  public static void create(Path file, byte[] content) throws IOException {
    write(file, content, CREATE);
  }

  /** Creates an empty file if there is none. */
  public static void createIfMissing(Path file) throws IOException {
    if (!Files.exists(file)) {
      write(file, NOTHING, OPEN);
    }
  }

  /**
   * Empties a file that exists, which changes its time of modification; an error if it does not.
   */
  public static void touch(Path file) throws IOException {
    write(file, NOTHING, TRUNCATE);
  }

  /** Opens a file for writing, and creates it if there is none. */
  static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, OPEN, FILE_MODE);
  }

  private static void write(Path file, byte[] content, Set<OpenOption> how) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, how, FILE_MODE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }
}
