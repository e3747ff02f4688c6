package dev.sessions.layouts;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.WalkedPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What a layouts file says.
 *
 * @param path the file, as it was asked for
 * @param version the version of the file's shape
 * @param layouts the layouts in the order of the file, their start directories as written
 */
public record LayoutsFile(Path path, String version, List<LayoutConfig> layouts) {
  /** The version of the shape that this module reads and writes. */
  public static final String VERSION = "0.1";

  /** Checks that everything is there. */
  public LayoutsFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(version, "version");
    layouts = List.copyOf(layouts);
  }

  /** Returns the absolute path of the folder that the file is in: relative paths start there. */
  public Path baseDir() {
    return baseDir(path);
  }

  /** Returns the absolute path of the folder that a layouts file is in. */
  static Path baseDir(Path file) {
    Path walked = WalkedPath.of(file);
    Path parent = walked.getParent();
    return parent == null ? walked : parent;
  }
}
