package dev.sessions.api.layout;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One tab of a layout: it becomes one window.
 *
 * @param tabName the window's name; see {@link NameRule}
 * @param startDir where the command starts: as the user wrote it ({@code ~} and variables and all)
 *     in a layout, an absolute path to be taken literally in a {@link
 *     dev.sessions.api.spi.LaunchStep}
 * @param command a shell command, handed on untouched; it may have several lines
 * @param tabWeight the tab's share among its siblings, 0 or more, for tools that size tabs; empty
 *     where none was given
 */
public record TabConfig(String tabName, String startDir, String command, OptionalInt tabWeight) {

  /**
   * Checks the tab.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} where the name breaks the
   *     rule, the start directory or the command is blank, or the weight is negative
   */
  public TabConfig {
    Objects.requireNonNull(startDir, "startDir");
    Objects.requireNonNull(command, "command");
    Optional<String> broken = NameRule.broken(tabName);
    if (broken.isPresent()) {
      throw invalid("the tab name '" + tabName + "' " + broken.get());
    }
    if (startDir.isBlank() || startDir.indexOf('\0') >= 0) {
      throw invalid("tab '" + tabName + "': startDir is blank or holds a NUL character");
    }
    if (command.isBlank() || command.indexOf('\0') >= 0) {
      throw invalid("tab '" + tabName + "': the command is blank or holds a NUL character");
    }
    if (tabWeight.isPresent() && tabWeight.getAsInt() < 0) {
      throw invalid("tab '" + tabName + "': tabWeight is negative");
    }
  }

  /** Makes a tab without a weight. */
  public TabConfig(String tabName, String startDir, String command) {
    this(tabName, startDir, command, OptionalInt.empty());
  }

  /** Returns this tab with another start directory. */
  public TabConfig withStartDir(String other) {
    return new TabConfig(tabName, other, command, tabWeight);
  }

  private static SessionException invalid(String message) {
    return new SessionException(StandardErrorCode.INVALID_LAYOUT, message);
  }
}
