package dev.sessions.backend.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The variables by which a process knows the pane that it was started in, see environ(5) in /proc.
 * A daemon has neither its parent nor its terminal session any more, but still has these.
 */
final class PaneMark {
  /** Those of tmux and of GNU screen; the others of a nested multiplexer are part of the mark. */
  private static final List<String> VARIABLES = List.of("TMUX=", "TMUX_PANE=", "STY=", "WINDOW=");

  private static final List<String> REQUIRED = List.of("TMUX_PANE=", "STY=");

  private PaneMark() {}

  /** Returns the mark that a process has, or empty if it has none or nothing can be read. */
  static Optional<String> of(long pid) {
    try {
      // A variable may be any bytes; ISO 8859-1 decodes all of them.
      String environment =
          Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1);
      return parse(environment);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Optional<String> parse(String environment) {
    StringBuilder mark = new StringBuilder();
    boolean isPane = false;
    for (String variable : environment.split("\0")) {
      int name = variable.indexOf('=') + 1;
      if (VARIABLES.contains(variable.substring(0, name))) {
        mark.append(variable).append('\0');
        isPane |= REQUIRED.contains(variable.substring(0, name));
      }
    }
    return isPane ? Optional.of(mark.toString()) : Optional.empty();
  }
}
