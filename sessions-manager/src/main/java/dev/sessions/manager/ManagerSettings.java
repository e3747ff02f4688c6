package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.NameRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What holds for all layouts of a manager.
 *
 * @param prefix stands before every session name, with {@code _} in between; empty for none
 * @param exitMode what new windows do when their command ends
 * @param baseDir where relative start directories start
 * @param environment the variables that start directories may use
 */
public record ManagerSettings(
    Optional<String> prefix, ExitMode exitMode, Path baseDir, Map<String, String> environment) {

  /**
   * Checks the settings.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} where the prefix breaks the
   *     rule for names
   */
  public ManagerSettings {
    Objects.requireNonNull(exitMode, "exitMode");
    Objects.requireNonNull(baseDir, "baseDir");
    environment = Map.copyOf(environment);
    if (prefix.isPresent() && NameRule.broken(prefix.get()).isPresent()) {
      throw new SessionException(
          StandardErrorCode.INVALID_OPTION, "the prefix " + NameRule.broken(prefix.get()).get());
    }
  }

  /** Makes settings without a prefix: back to the shell, with this process's environment. */
  public static ManagerSettings of(Path baseDir) {
    return new ManagerSettings(Optional.empty(), ExitMode.BACK_TO_SHELL, baseDir, System.getenv());
  }

  /** Returns these settings with a prefix. */
  public ManagerSettings withPrefix(String other) {
    return new ManagerSettings(Optional.of(other), exitMode, baseDir, environment);
  }

  /** Returns these settings with another exit mode. */
  public ManagerSettings withExitMode(ExitMode other) {
    return new ManagerSettings(prefix, other, baseDir, environment);
  }
}
