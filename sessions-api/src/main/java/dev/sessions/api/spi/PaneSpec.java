package dev.sessions.api.spi;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one pane of a tab runs, and where; immutable. */
public final class PaneSpec {
  private final String startDir;
  private final String command;

  private PaneSpec(Builder builder) {
    this.startDir = builder.startDir;
    this.command = builder.command;
  }

  /**
   * Returns a builder.
   *
   * @param startDir the absolute path of a directory, to be taken literally
   * @param command a shell command, handed on untouched; it may have several lines
   */
  public static Builder builder(String startDir, String command) {
    return new Builder(startDir, command);
  }

  /** Returns a builder that begins with what this pane has. */
  public Builder toBuilder() {
    return new Builder(startDir, command);
  }

  /** Returns where the command starts: the absolute path of a directory, to be taken literally. */
  public String startDir() {
    return startDir;
  }

  /** Returns the shell command, to be handed on untouched; it may have several lines. */
  public String command() {
    return command;
  }

  /** Returns the capabilities that this pane needs; unmodifiable. */
  public Set<Capability> requires() {
    return Set.of();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PaneSpec that
        && startDir.equals(that.startDir)
        && command.equals(that.command);
  }

  @Override
  public int hashCode() {
    return 31 * startDir.hashCode() + command.hashCode();
  }

  /** Returns the directory and the command. */
  @Override
  public String toString() {
    return startDir + ": " + command;
  }

  /** Builds what a pane runs. */
  public static final class Builder {
    private String startDir;
    private String command;

    private Builder(String startDir, String command) {
      this.startDir = Objects.requireNonNull(startDir, "startDir");
      this.command = Objects.requireNonNull(command, "command");
    }

    /** Returns this builder after setting where the command starts, an absolute path. */
    public Builder startDir(String other) {
      startDir = Objects.requireNonNull(other, "startDir");
      return this;
    }

    /** Returns this builder after setting the shell command. */
    public Builder command(String other) {
      command = Objects.requireNonNull(other, "command");
      return this;
    }

    /** Returns the pane. */
    public PaneSpec build() {
      return new PaneSpec(this);
    }
  }
}
