package dev.sessions.backend.tmux;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.PathBytes;
import dev.sessions.backend.support.process.OptionPath;
import dev.sessions.backend.support.process.ProgramPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checked options of this backend.
 *
 * @param binary the absolute path of the tmux program
 * @param server the arguments that choose the server
 * @param config the configuration file for a server that this backend starts, or empty for the
 *     user's own
 * @param shell the shell that runs the commands
 */
record TmuxOptions(Path binary, List<String> server, Optional<String> config, String shell) {
  static TmuxOptions of(ConnectContext config) {
    if (config.option("socket").isPresent() && config.option("socketPath").isPresent()) {
      throw invalid("socket and socketPath exclude each other: give only one of them");
    }
    return new TmuxOptions(
        binary(config),
        server(config),
        OptionPath.ofReadableFile(config, "config").map(Path::toString),
        OptionPath.ofReadableFile(config, "shell")
            .orElse(Path.of("/bin/sh"))
            .toAbsolutePath()
            .toString());
  }

  /** Returns the program and the arguments that every call begins with. */
  List<String> prefix() {
    List<String> prefix = new ArrayList<>(List.of(binary.toString(), "-u"));
    prefix.addAll(server);
    if (config.isPresent()) {
      prefix.addAll(List.of("-f", config.get()));
    }
    return prefix;
  }

  private static List<String> server(ConnectContext config) {
    Optional<String> socket = config.option("socket");
    if (socket.isPresent()) {
      if (socket.get().isEmpty() || socket.get().contains("/")) {
        throw invalid(
            "socket is a name, not a path: '" + socket.get() + "' (use socketPath for a path)");
      }
      return List.of("-L", socket.get());
    }
    Optional<Path> path = OptionPath.of(config, "socketPath");
    if (path.isPresent()) {
      return List.of("-S", path.get().toString());
    }
    // Inside tmux, the surrounding server, by the same rule as tmux itself.
    Optional<CallerPane> caller = CallerPane.of(config);
    caller.filter(pane -> PathBytes.areLostIn(pane.socketPath())).ifPresent(TmuxOptions::refuse);
    return caller.isPresent() ? List.of("-S", caller.get().socketPath()) : List.of();
  }

  private static void refuse(CallerPane caller) {
    throw invalid(
        "socketPath: the socket of the surrounding tmux, '"
            + caller.socketPath()
            + "', "
            + PathBytes.NOT_UTF_8
            + ": give the path of another one");
  }

  /**
   * Returns the key of the server, which its launches are recorded under. It is the same whether
   * the socket was given by name, by path, or taken from the caller's own tmux.
   */
  String serverKey(ConnectContext config) {
    String folder = config.variable("TMUX_TMPDIR").orElse("/tmp");
    if (server.isEmpty() || server.get(0).equals("-L")) {
      return folder + " " + (server.isEmpty() ? "default" : server.get(1));
    }
    Path socket = Path.of(server.get(1)).toAbsolutePath().normalize();
    Path parent = socket.getParent();
    // tmux keeps named sockets in TMUX_TMPDIR/tmux-UID.
    boolean named =
        parent != null
            && parent.getFileName() != null
            && isNamedFolder(parent.getFileName().toString());
    return named ? parent.getParent() + " " + socket.getFileName() : socket.toString();
  }

  private static boolean isNamedFolder(String name) {
    return name.startsWith("tmux-") && name.matches("tmux-\\d+");
  }

  private static Path binary(ConnectContext config) {
    String name = config.option("binary").orElse("tmux");
    Optional<Path> found = ProgramPath.find(config, name);
    if (found.isPresent()) {
      return found.get();
    }
    throw new SessionException(
        StandardErrorCode.NOT_INSTALLED,
        "tmux is not installed: no program '"
            + name
            + "' was found. Install it (apt install tmux, dnf install tmux, brew install"
            + " tmux), or name it with the option 'binary'",
        Map.of("option", "binary"),
        null);
  }

  private static SessionException invalid(String message) {
    return new SessionException(StandardErrorCode.INVALID_OPTION, "option " + message);
  }
}
