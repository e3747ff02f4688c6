package dev.sessions.backend.tmux.record;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that nobody else can put files where launchers are run from: whoever can, runs commands as
 * us.
 */
final class StateFolder {
  private StateFolder() {}

  /**
   * Refuses a state folder that is another user's, or that others may write.
   *
   * @param root the state folder
   * @param ours an empty folder in it that this process has just made, and that tells who we are;
   *     removed where the state folder is refused
   * @throws SessionException {@link StandardErrorCode#LAUNCH_FAILED}
   */
  static void requireOwn(Path root, Path ours) throws IOException {
    for (Path folder : List.of(root, root.getParent())) {
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
