package dev.sessions.backend.support.state;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The folder of one backend, {@code $XDG_STATE_HOME/sessions/NAME}. Whoever can put files where
 * launchers are run from, runs commands as this user: so it is refused if others may write it.
 *
 * @param path the folder; it need not exist yet
 */
public record StateFolder(Path path) {

  /** Checks the path. */
  public StateFolder {
    Objects.requireNonNull(path, "path");
  }

  /**
   * Returns the folder of a backend.
   *
   * @param context says where all backends keep their state
   * @param backend the backend's name
   */
  public static StateFolder of(ConnectContext context, String backend) {
    return new StateFolder(context.stateFolder().resolve(backend));
  }

  /** Creates the folder, for the user alone, if it does not exist. */
  public void create() throws IOException {
    PrivateFiles.createFolders(path);
  }

  /**
   * Creates a folder in this one, for the user alone.
   *
   * @param name a name that no other has
   * @return the new folder
   * @throws SessionException {@link StandardErrorCode#LAUNCH_FAILED} if the state folder is another
   *     user's, or others may write it; nothing is left then
   * @throws IOException if it cannot be created, or exists
   */
  public Path createFolder(String name) throws IOException {
    create();
    Path folder = PrivateFiles.createFolder(path.resolve(name));
    requireOwn(folder);
    return folder;
  }

  /** The new folder says who this user is. */
  private void requireOwn(Path ours) throws IOException {
    for (Path folder : List.of(path, path.getParent())) {
      if (!Files.getOwner(folder).equals(Files.getOwner(ours))) {
        Files.delete(ours);
        throw refused(folder, "belongs to the user " + Files.getOwner(folder).getName());
      }
      Set<PosixFilePermission> modes = Files.getPosixFilePermissions(folder);
      if (modes.contains(PosixFilePermission.GROUP_WRITE)
          || modes.contains(PosixFilePermission.OTHERS_WRITE)) {
        Files.delete(ours);
        throw refused(folder, "can be written by other users (chmod go-w takes that away)");
      }
    }
  }

  private static SessionException refused(Path folder, String why) {
    return new SessionException(
        StandardErrorCode.LAUNCH_FAILED,
        "the state folder "
            + folder
            + " "
            + why
            + ", who could change what is run from it; or set XDG_STATE_HOME to a folder of your own",
        Map.of("folder", folder.toString()),
        null);
  }
}
