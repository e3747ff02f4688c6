package dev.sessions.manager.plugin;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.PathBytes;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The folders of plugins. In such a folder each jar is one plugin, and so is each folder of jars: a
 * backend with its libraries. Whoever can write there decides what code runs.
 *
 * @param folders the folders, each read once
 */
public record PluginFolders(List<Path> folders) {
  /** No plugins. */
  public static final PluginFolders NONE = new PluginFolders(List.of());

  /** Copies the folders. */
  public PluginFolders {
    folders = List.copyOf(new LinkedHashSet<>(folders));
  }

  /**
   * Returns these folders.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} if one is not there, is no
   *     folder, or cannot be read
   */
  public static PluginFolders of(Path... folders) {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw refused(folder, "is not there, or is no folder");
      }
      if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
        throw refused(folder, "cannot be read");
      }
    }
    return new PluginFolders(Arrays.asList(folders));
  }

  /**
   * Returns the user's own folder, if it exists: {@code sessions/backends} in {@code
   * $XDG_DATA_HOME}, or in {@code ~/.local/share} if that is unset or not absolute.
   *
   * @param environment the environment variables to go by
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} if Java could not decode its
   *     name
   */
  public static PluginFolders usual(Map<String, String> environment) {
    try {
      Path data = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
      if (!data.isAbsolute()) {
        data = Path.of(environment.getOrDefault("HOME", ""), ".local", "share");
      }
      Path folder = data.resolve("sessions").resolve("backends");
      if (PathBytes.areLostIn(folder.toString())) {
        throw refused(folder, PathBytes.NOT_UTF_8);
      }
      // A link to nowhere exists, and will be reported as a problem.
      boolean there = data.isAbsolute() && Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
      return there ? new PluginFolders(List.of(folder)) : NONE;
    } catch (InvalidPathException e) {
      return NONE; // such a folder cannot be there
    }
  }

  private static SessionException refused(Path folder, String why) {
    return new SessionException(
        StandardErrorCode.INVALID_OPTION,
        "the plugin folder '" + folder + "' " + why + "; name a folder that holds plugins' jars");
  }
}
