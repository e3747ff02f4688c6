package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.layout.WalkedPath;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.PathBytes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Names the owners of what managers launch. */
public final class Owners {
  private Owners() {}

  /**
   * Returns the owner that a layouts file is: its folder with every link resolved, its name as
   * given, so one template that is linked into two projects is two owners. Standard input is the
   * file {@code -} of the current folder.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} if Java could not decode the
   *     file's path: two files would be one owner
   */
  public static Owner ofFile(Path file) {
    Path absolute = file.toAbsolutePath();
    Path parent = absolute.getParent();
    if (parent == null) {
      return Owner.named(absolute.toString());
    }
    try {
      return named(parent.toRealPath().resolve(absolute.getFileName()));
    } catch (IOException e) {
      return named(WalkedPath.of(file));
    }
  }

  private static Owner named(Path file) {
    if (PathBytes.areLostIn(file.toString())) {
      throw new SessionException(
          StandardErrorCode.INVALID_OPTION,
          "the layouts file '" + file + "' " + PathBytes.NOT_UTF_8 + ": rename it or its folder");
    }
    return Owner.named(file.toString());
  }

  /** Returns a finder for which what a file launched that is gone belongs to its successor. */
  public static SessionFinder finder(Snapshot snapshot) {
    return SessionFinder.of(snapshot, Owners::isGone);
  }

  /**
   * Returns whether an owner is a layouts file that does not exist any more. Standard input exists
   * as long as its folder does; what is no absolute path, such as a program's name, always does.
   */
  public static boolean isGone(Owner owner) {
    if (!owner.label().startsWith(File.separator)) {
      return false;
    }
    Path file = Path.of(owner.label());
    boolean isInput = file.getFileName() != null && file.getFileName().toString().equals("-");
    return Files.notExists(isInput ? file.getParent() : file);
  }

  /** Returns an owner that no other manager has. */
  static Owner unique() {
    return Owner.named("java " + UUID.randomUUID());
  }
}
