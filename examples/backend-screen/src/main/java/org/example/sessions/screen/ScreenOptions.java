package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.backend.support.process.OptionPath;
import dev.sessions.backend.support.process.ProgramPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The options of one connection.
 *
 * @param binary the program
 * @param socketDir the folder of the sockets, or empty for screen's default
 * @param config the configuration that new sessions read, or empty if there is none
 */
record ScreenOptions(Path binary, Optional<Path> socketDir, Optional<Path> config) {
  static ScreenOptions of(ConnectContext config) {
    Optional<Path> given = OptionPath.ofReadableFile(config, "config").map(Path::toAbsolutePath);
    return new ScreenOptions(
        binary(config),
        OptionPath.of(config, "socketDir").map(Path::toAbsolutePath),
        given.or(() -> usersOwn(config)));
  }

  /** Returns the file that screen itself would read, or empty if there is none. */
  private static Optional<Path> usersOwn(ConnectContext config) {
    return config
        .variable("SCREENRC")
        .map(Path::of)
        .or(() -> config.variable("HOME").map(home -> Path.of(home, ".screenrc")))
        .map(Path::toAbsolutePath)
        .filter(Files::isReadable);
  }

  private static Path binary(ConnectContext config) {
    String name = config.option("binary").orElse("screen");
    return ProgramPath.find(config, name)
        .orElseThrow(
            () ->
                new SessionException(
                    StandardErrorCode.NOT_INSTALLED,
                    "GNU screen is not installed: no program '"
                        + name
                        + "' was found. Install it (apt install screen, dnf install screen), or"
                        + " name it with the option 'binary'",
                    Map.of("option", "binary"),
                    null));
  }
}
