package dev.sessions.backend.support.process;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.PathBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads options that are paths which a multiplexer's program is to open itself. */
public final class OptionPath {
  /** What the program would take for a descriptor of its own. */
  private static final Pattern DESCRIPTOR =
      Pattern.compile("/dev/(stdin|stdout|stderr|fd/.*)|/proc/[^/]+/(task/[^/]+/)?fd/.*");

  private static final int TYPE = 0170000;
  private static final int PIPE = 0010000;

  private OptionPath() {}

  /**
   * Returns the path of an option as it was given, or empty if it was not given.
   *
   * @param context what the backend was given
   * @param option the option's name
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} if it is empty or cannot be a
   *     path, or if it is relative and the current folder does not exist any more
   */
  public static Optional<Path> of(ConnectContext context, String option) {
    return context.option(option).map(written -> path(option, written));
  }

  /**
   * Returns the path of an option whose file can be read, such as a configuration; {@code
   * /dev/null} is one.
   *
   * @param context what the backend was given
   * @param option the option's name
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} as for {@link #of}, or if it
   *     is no file that the program can read, as often as it likes
   */
  public static Optional<Path> ofReadableFile(ConnectContext context, String option) {
    Optional<Path> path = of(context, option);
    path.ifPresent(file -> requireReadable(option, file));
    return path;
  }

  private static Path path(String option, String written) {
    if (written.isEmpty()) {
      throw invalid(option + " is empty: give a path");
    }
    Path path;
    try {
      path = Path.of(written);
    } catch (InvalidPathException e) {
      throw invalid(option + " '" + written + "' is no path: " + e.getReason());
    }
    Path current = Path.of("");
    if (!path.isAbsolute() && PathBytes.areLostIn(current.toAbsolutePath().toString())) {
      throw invalid(
          option
              + " '"
              + written
              + "' is relative to a folder that "
              + PathBytes.NOT_UTF_8
              + ": "
              + current.toAbsolutePath());
    }
    if (!path.isAbsolute() && Files.notExists(current)) {
      throw invalid(
          option
              + " '"
              + written
              + "' is not there: the current folder does not exist any more, "
              + current.toAbsolutePath());
    }
    return path;
  }

  private static void requireReadable(String option, Path file) {
    String subject = option + ": '" + file + "' ";
    if (DESCRIPTOR.matcher(file.toString()).matches() || isPipe(file)) {
      throw invalid(subject + "is a pipe or a descriptor of this program: give a file");
    }
    if (Files.isDirectory(file)) {
      throw invalid(subject + "is a folder: give a file");
    }
    if (Files.notExists(file)) {
      throw invalid(subject + "does not exist");
    }
    if (!Files.isReadable(file)) {
      throw invalid(subject + "cannot be read: permission denied");
    }
  }

  private static boolean isPipe(Path file) {
    try {
      return ((int) Files.getAttribute(file, "unix:mode") & TYPE) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  private static SessionException invalid(String message) {
    return new SessionException(
        StandardErrorCode.INVALID_OPTION, "option " + message, Map.of(), null);
  }
}
