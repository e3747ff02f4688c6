package dev.sessions.api.layout;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One tab of a layout: it becomes one window; immutable. */
public final class TabConfig {
  private final String tabName;
  private final String startDir;
  private final String command;
  private final OptionalInt tabWeight;

  private TabConfig(Builder builder) {
    this.tabName = builder.tabName;
    this.startDir = builder.startDir;
    this.command = builder.command;
    this.tabWeight = builder.tabWeight;
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

  /**
   * Creates a tab with what every tab has; {@link #named} sets the rest too.
   *
   * @param tabName the window's name; see {@link NameRule}
   * @param startDir where the command starts, as a user writes it
   * @param command a shell command
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} as {@link Builder#build}
   */
  public TabConfig(String tabName, String startDir, String command) {
    this(named(tabName).startDir(startDir).command(command));
  }

  /**
   * Returns a builder of a tab that starts in the folder which relative start directories are
   * relative to. It needs a command.
   *
   * @param tabName the window's name; see {@link NameRule}
   */
  public static Builder named(String tabName) {
    return new Builder(tabName);
  }

  /** Returns a builder that begins with what this tab has. */
  public Builder toBuilder() {
    Builder builder = new Builder(tabName).startDir(startDir).command(command);
    builder.tabWeight = tabWeight;
    return builder;
  }

  /** Returns the window's name; see {@link NameRule}. */
  public String tabName() {
    return tabName;
  }

  /**
   * Returns where the command starts: as the user wrote it ({@code ~} and variables and all) in a
   * layout, an absolute path to be taken literally in a {@link dev.sessions.api.spi.LaunchStep}.
   */
  public String startDir() {
    return startDir;
  }

  /** Returns the shell command, to be handed on untouched; it may have several lines. */
  public String command() {
    return command;
  }

  /**
   * Returns the tab's share among its siblings, 0 or more, for tools that size tabs; empty if none
   * was given.
   */
  public OptionalInt tabWeight() {
    return tabWeight;
  }

  /**
   * Returns this tab with another start directory.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} if it is blank or holds a NUL
   *     character
   */
  public TabConfig withStartDir(String other) {
    return toBuilder().startDir(other).build();
  }

  private static SessionException invalid(String message) {
    return new SessionException(StandardErrorCode.INVALID_LAYOUT, message);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TabConfig that
        && tabName.equals(that.tabName)
        && startDir.equals(that.startDir)
        && command.equals(that.command)
        && tabWeight.equals(that.tabWeight);
  }

  @Override
  public int hashCode() {
    return (31 * tabName.hashCode() + startDir.hashCode()) * 31 + command.hashCode();
  }

  /** Returns the name, the start directory and the command. */
  @Override
  public String toString() {
    String weight = tabWeight.isPresent() ? " (weight " + tabWeight.getAsInt() + ")" : "";
    return tabName + weight + " in " + startDir + ": " + command;
  }

  /** Builds a tab. */
  public static final class Builder {
    private final String tabName;
    private String startDir = ".";
    private String command = "";
    private OptionalInt tabWeight = OptionalInt.empty();

    private Builder(String tabName) {
      this.tabName = Objects.requireNonNull(tabName, "tabName");
    }

    /**
     * Returns this builder after setting where the command starts: {@code ~}, {@code $NAME}, {@code
     * ${NAME}} and {@code $$} are resolved when it is launched. {@link StartDirResolver#written}
     * writes a path in which nothing is to be resolved.
     */
    public Builder startDir(String folder) {
      startDir = Objects.requireNonNull(folder, "startDir");
      return this;
    }

    /** Returns this builder after setting the shell command; it may have several lines. */
    public Builder command(String text) {
      command = Objects.requireNonNull(text, "command");
      return this;
    }

    /** Returns this builder after setting the tab's share among its siblings, 0 or more. */
    public Builder tabWeight(int weight) {
      tabWeight = OptionalInt.of(weight);
      return this;
    }

    /**
     * Returns the tab.
     *
     * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} if the name breaks the
     *     rule, the start directory or the command is blank or holds a NUL character, there is no
     *     command, or the weight is negative
     */
    public TabConfig build() {
      return new TabConfig(this);
    }
  }
}
