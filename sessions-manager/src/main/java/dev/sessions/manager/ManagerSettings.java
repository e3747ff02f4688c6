package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.NameRule;
import dev.sessions.api.snapshot.Owner;
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
 * @param owner whose the sessions are: those that were launched for it, by whichever program, are
 *     the manager's; if empty, only what this manager itself launches
 * @param whole whether the manager is given all layouts of the owner, each with all its tabs: what
 *     else the owner has launched is reported as not in the file any more, and ended with the rest
 */
public record ManagerSettings(
    Optional<String> prefix,
    ExitMode exitMode,
    Path baseDir,
    Map<String, String> environment,
    Optional<Owner> owner,
    boolean whole) {

  /**
   * Checks the settings.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} if the prefix breaks the
   *     rule for names
   */
  public ManagerSettings {
    Objects.requireNonNull(exitMode, "exitMode");
    Objects.requireNonNull(baseDir, "baseDir");
    environment = Map.copyOf(environment);
    Objects.requireNonNull(owner, "owner");
    if (prefix.isPresent() && NameRule.broken(prefix.get()).isPresent()) {
      throw new SessionException(
          StandardErrorCode.INVALID_OPTION, "the prefix " + NameRule.broken(prefix.get()).get());
    }
  }

  /**
   * Creates settings without an owner.
   *
   * @param prefix stands before every session name, or empty
   * @param exitMode what new panes do when their command ends
   * @param baseDir where relative start directories start
   * @param environment the variables that start directories may use
   */
  public ManagerSettings(
      Optional<String> prefix, ExitMode exitMode, Path baseDir, Map<String, String> environment) {
    this(prefix, exitMode, baseDir, environment, Optional.empty(), true);
  }

  /** Returns these settings with an owner; see {@link Owners#ofFile} for a layouts file's. */
  public ManagerSettings withOwner(Owner other) {
    return new ManagerSettings(prefix, exitMode, baseDir, environment, Optional.of(other), whole);
  }

  /** Returns these settings for some of the owner's layouts, or some of their tabs, only. */
  public ManagerSettings partly() {
    return new ManagerSettings(prefix, exitMode, baseDir, environment, owner, false);
  }

  /** Creates settings without a prefix: back to the shell, with this process's environment. */
  public static ManagerSettings of(Path baseDir) {
    return new ManagerSettings(Optional.empty(), ExitMode.BACK_TO_SHELL, baseDir, System.getenv());
  }

  /** Returns these settings with a prefix. */
  public ManagerSettings withPrefix(String other) {
    return new ManagerSettings(Optional.of(other), exitMode, baseDir, environment, owner, whole);
  }

  /** Returns these settings with another exit mode. */
  public ManagerSettings withExitMode(ExitMode other) {
    return new ManagerSettings(prefix, other, baseDir, environment, owner, whole);
  }
}
