package dev.sessions.api.snapshot;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A pane: one terminal inside a window; immutable. What we launch is a pane. */
public final class PaneSnapshot {
  static final CommandState NOT_REPORTED =
      new CommandState.Unknown("the backend does not say what its command does");

  private final String id;
  private final OptionalLong pid;
  private final String currentCommand;
  private final boolean dead;
  private final @Nullable PaneIdentity identity;
  private final CommandState state;
  private final @Nullable String startDir;
  private final @Nullable String command;

  private PaneSnapshot(Builder builder) {
    this.id = builder.id;
    this.pid = builder.pid;
    this.currentCommand = builder.currentCommand;
    this.dead = builder.dead;
    this.identity = builder.identity;
    this.state = builder.state;
    this.startDir = builder.startDir;
    this.command = builder.command;
  }

  /** Returns a builder of a pane of which nothing but the multiplexer's own id is known. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Returns a builder that begins with what is known of this pane. */
  public Builder toBuilder() {
    return new Builder(id)
        .pid(pid)
        .currentCommand(currentCommand)
        .dead(dead)
        .identity(identity)
        .state(state)
        .startDir(startDir)
        .command(command);
  }

  /** Returns the multiplexer's own id. */
  public String id() {
    return id;
  }

  /**
   * Returns the process of this machine that the pane was started with, or empty if it has ended,
   * runs elsewhere, or the multiplexer does not say.
   */
  public OptionalLong pid() {
    return pid;
  }

  /** Returns the name of what holds the terminal now, a reading; empty if unknown. */
  public String currentCommand() {
    return currentCommand;
  }

  /** Returns whether its process has ended and only the screen is kept. */
  public boolean dead() {
    return dead;
  }

  /** Returns what it was marked with when we launched it, or empty if we did not launch it. */
  public Optional<PaneIdentity> identity() {
    return Optional.ofNullable(identity);
  }

  /** Returns what was observed of its command. */
  public CommandState state() {
    return state;
  }

  /**
   * Returns the directory that it was launched in; empty if we did not launch it, or the backend
   * does not record it.
   */
  public Optional<String> startDir() {
    return Optional.ofNullable(startDir);
  }

  /**
   * Returns the shell command that it was launched with; empty if we did not launch it, or it was
   * not read: see {@link dev.sessions.api.spi.Multiplexer#withCommands}.
   */
  public Optional<String> command() {
    return Optional.ofNullable(command);
  }

  /**
   * Returns whether this is a pane of a tab that we launched, of whatever layout. Its name and that
   * of its window do not matter.
   */
  public boolean isOf(String tabName) {
    return identity != null && identity.tabName().equals(tabName);
  }

  /** Returns whether all is equal but readings: what holds the terminal and what runs now. */
  public boolean sameStructure(PaneSnapshot other) {
    return sameMark(other) && state.sameStructure(other.state);
  }

  private boolean sameMark(PaneSnapshot other) {
    return id.equals(other.id)
        && pid.equals(other.pid)
        && dead == other.dead
        && Objects.equals(identity, other.identity);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PaneSnapshot that
        && sameMark(that)
        && state.equals(that.state)
        && currentCommand.equals(that.currentCommand)
        && Objects.equals(startDir, that.startDir)
        && Objects.equals(command, that.command);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, pid, currentCommand, dead, identity, state);
  }

  /** Returns the id and what is known of the pane. */
  @Override
  public String toString() {
    String ours = identity == null ? "" : " " + identity;
    return "pane " + id + " " + pid + " " + currentCommand + (dead ? " dead" : "") + ours;
  }

  /** Collects what is known of a pane. */
  public static final class Builder {
    private final String id;
    private OptionalLong pid = OptionalLong.empty();
    private String currentCommand = "";
    private boolean dead;
    private @Nullable PaneIdentity identity;
    private CommandState state = NOT_REPORTED;
    private @Nullable String startDir;
    private @Nullable String command;

    private Builder(String id) {
      this.id = Objects.requireNonNull(id, "id");
    }

    /** Returns this builder after setting the process that the pane was started with, or empty. */
    public Builder pid(OptionalLong process) {
      pid = Objects.requireNonNull(process, "process");
      return this;
    }

    /** Returns this builder after setting the name of what holds the terminal now. */
    public Builder currentCommand(String name) {
      currentCommand = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * Returns this builder after setting whether its process has ended and only the screen is kept.
     */
    public Builder dead(boolean ended) {
      dead = ended;
      return this;
    }

    /** Returns this builder after setting what it was marked with, or null if not by us. */
    public Builder identity(@Nullable PaneIdentity mark) {
      identity = mark;
      return this;
    }

    /** Returns this builder after setting what was observed of its command. */
    public Builder state(CommandState observed) {
      state = Objects.requireNonNull(observed, "observed");
      return this;
    }

    /** Returns this builder after setting the directory that it was launched in, or null. */
    public Builder startDir(@Nullable String absolutePath) {
      startDir = absolutePath;
      return this;
    }

    /** Returns this builder after setting the shell command that it was launched with, or null. */
    public Builder command(@Nullable String launched) {
      command = launched;
      return this;
    }

    /** Returns the pane. */
    public PaneSnapshot build() {
      return new PaneSnapshot(this);
    }
  }
}
