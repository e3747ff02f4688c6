package dev.sessions.backend.support.state;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.PathBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one backend, {@code $XDG_STATE_HOME/sessions/NAME}. It is refused if other users
 * may write to it, because whoever can put files there runs commands as this user.
 */
public final class StateFolder {
  private final Path path;
  private final @Nullable ConnectContext context;

  /**
   * Creates one that logs nothing.
   *
   * @param path the folder; it need not exist yet
   */
  public StateFolder(Path path) {
    this(path, null);
  }

  private StateFolder(Path path, @Nullable ConnectContext context) {
    this.path = Objects.requireNonNull(path, "path");
    this.context = context;
  }

  /**
   * Returns the folder of a backend.
   *
   * @param context the context with the state folder of all backends, and with the logger
   * @param backend the backend's name
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} if the folder has bytes in
   *     its name that Java could not decode
   */
  public static StateFolder of(ConnectContext context, String backend) {
    String all = context.stateFolder().toString();
    if (PathBytes.areLostIn(all)) {
      throw new SessionException(
          StandardErrorCode.INVALID_OPTION,
          "the state folder '"
              + all
              + "' "
              + PathBytes.NOT_UTF_8
              + ": set XDG_STATE_HOME to another folder");
    }
    return new StateFolder(context.stateFolder().resolve(backend), context);
  }

  /** Returns the path of the folder; it need not exist yet. */
  public Path path() {
    return path;
  }

  /**
   * Logs at the level {@code DEBUG} that something failed which is tried again later, or is not
   * needed.
   *
   * @param what what failed, and what happens instead
   * @param why the failure
   */
  public void logIgnored(String what, Exception why) {
    // The JVM's logging takes 25 ms to start, so the logger is asked for only now.
    if (context != null) {
      context.logger().log(System.Logger.Level.DEBUG, what, why);
    }
  }

  /** Creates the folder, for this user only, if it does not exist. */
  public void create() throws IOException {
    PrivateFiles.createFolders(path);
  }

  /**
   * Creates a folder in this one, for this user only.
   *
   * @param name a name that no other has
   * @return the new folder
   * @throws SessionException {@link StandardErrorCode#LAUNCH_FAILED} if the state folder belongs to
   *     another user, or others may write to it; nothing is created then
   * @throws IOException if it cannot be created, or exists
   */
  public Path createFolder(String name) throws IOException {
    create();
    Path folder = PrivateFiles.createFolder(path.resolve(name));
    requireOwn(folder);
    return folder;
  }

  /**
   * Checks the owner and permissions of the state folder; the new folder shows who this user is.
   */
  private void requireOwn(Path created) throws IOException {
    for (Path folder : List.of(path, path.getParent())) {
      if (!Files.getOwner(folder).equals(Files.getOwner(created))) {
        Files.delete(created);
        throw refused(folder, "belongs to the user " + Files.getOwner(folder).getName(), "");
      }
      Set<PosixFilePermission> modes = Files.getPosixFilePermissions(folder);
      if (modes.contains(PosixFilePermission.GROUP_WRITE)
          || modes.contains(PosixFilePermission.OTHERS_WRITE)) {
        Files.delete(created);
        throw refused(folder, "can be written by other users", "run `chmod go-w` on it, or ");
      }
    }
  }

  private static SessionException refused(Path folder, String why, String remedy) {
    return new SessionException(
        StandardErrorCode.LAUNCH_FAILED,
        "the state folder "
            + folder
            + " "
            + why
            + ", who could change the scripts that run from it: "
            + remedy
            + "set XDG_STATE_HOME to a folder of your own",
        Map.of("folder", folder.toString()),
        null);
  }
}
