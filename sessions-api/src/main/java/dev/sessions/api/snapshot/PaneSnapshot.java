package dev.sessions.api.snapshot;

import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A pane: one terminal inside a window; immutable. */
public final class PaneSnapshot {
  private final String id;
  private final OptionalLong pid;
  private final String currentCommand;
  private final boolean dead;

  private PaneSnapshot(Builder builder) {
    this.id = builder.id;
    this.pid = builder.pid;
    this.currentCommand = builder.currentCommand;
    this.dead = builder.dead;
  }

  /** Returns a builder of a pane of which nothing but the multiplexer's own id is known. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Returns a builder that begins with what is known of this pane. */
  public Builder toBuilder() {
    return new Builder(id).pid(pid).currentCommand(currentCommand).dead(dead);
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

  /** Returns whether all is equal but what holds the terminal now. */
  public boolean sameStructure(PaneSnapshot other) {
    return id.equals(other.id) && pid.equals(other.pid) && dead == other.dead;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PaneSnapshot that
        && sameStructure(that)
        && currentCommand.equals(that.currentCommand);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, pid, currentCommand, dead);
  }

  /** Returns the id and what is known of the pane. */
  @Override
  public String toString() {
    return "pane " + id + " " + pid + " " + currentCommand + (dead ? " dead" : "");
  }

  /** Collects what is known of a pane. */
  public static final class Builder {
    private final String id;
    private OptionalLong pid = OptionalLong.empty();
    private String currentCommand = "";
    private boolean dead;

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

    /** Returns the pane. */
    public PaneSnapshot build() {
      return new PaneSnapshot(this);
    }
  }
}
