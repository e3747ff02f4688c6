package dev.sessions.manager;

import dev.sessions.api.snapshot.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Names the owners of what managers launch. */
public final class Owners {
  private Owners() {}

  /**
   * Returns the owner that a layouts file is: its folder with every link resolved, its name as
   * given, so one template that is linked into two projects is two owners. Standard input is the
   * file {@code -} of the current folder.
   */
  public static Owner ofFile(Path file) {
    Path absolute = file.toAbsolutePath();
    Path parent = absolute.getParent();
    if (parent == null) {
      return Owner.named(absolute.toString());
    }
    try {
      return Owner.named(parent.toRealPath().resolve(absolute.getFileName()).toString());
    } catch (IOException e) {
      return Owner.named(absolute.normalize().toString());
    }
  }

  /** Returns an owner that no other manager has. */
  static Owner unique() {
    return Owner.named("java " + UUID.randomUUID());
  }
}
