package dev.sessions.api.layout;

import java.io.IOException;
import java.nio.file.Path;

/** Absolute paths without the steps {@code .} and {@code ..}, as the system itself walks them. */
public final class WalkedPath {
  private WalkedPath() {}

  /**
   * Returns the absolute path of a file. A step {@code ..} after a symbolic link goes to the folder
   * above the link's target, as it does for every other program; links are kept otherwise. If the
   * link's target cannot be read, the step only takes the name before it away.
   *
   * @param path any path; a relative one starts at this process's current folder
   */
  public static Path of(Path path) {
    Path absolute = path.toAbsolutePath();
    Path walked = absolute.getRoot();
    for (Path name : absolute) {
      String step = name.toString();
      if (step.equals("..")) {
        walked = above(walked);
      } else if (!step.equals(".") && !step.isEmpty()) {
        walked = walked.resolve(name);
      }
    }
    return walked;
  }

  private static Path above(Path folder) {
    Path real = folder;
    try {
      real = folder.toRealPath();
    } catch (IOException e) {
      // It does not exist: there is no link to follow.
    }
    Path parent = real.getParent();
    return parent == null ? real : parent;
  }
}
