package dev.sessions.api.snapshot;

import dev.sessions.api.layout.ExitMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a pane that we launched carries through every rename, move, join and break; immutable. It
 * alone decides which tab a pane is: a name never does.
 */
public final class PaneIdentity {
  private final String launch;
  private final Owner owner;
  private final String requestedName;
  private final String sessionName;
  private final String layoutName;
  private final String tabName;
  private final int pane;
  private final ExitMode exitMode;

  private PaneIdentity(Builder builder) {
    this.launch = builder.launch;
    this.owner = builder.owner;
    this.requestedName = builder.requestedName == null ? builder.layoutName : builder.requestedName;
    this.sessionName = builder.sessionName == null ? requestedName : builder.sessionName;
    this.layoutName = builder.layoutName;
    this.tabName = builder.tabName;
    this.pane = builder.pane;
    this.exitMode = builder.exitMode;
  }

  /**
   * Returns a builder of the identity of a tab's first pane, of an unknown launch and no owner,
   * launched under the layout's name, that goes back to the shell.
   *
   * @param layoutName the layout that the tab is of
   * @param tabName the tab
   */
  public static Builder builder(String layoutName, String tabName) {
    return new Builder(layoutName, tabName);
  }

  /** Returns a builder that begins with what this identity has. */
  public Builder toBuilder() {
    return new Builder(layoutName, tabName)
        .launch(launch)
        .owner(owner)
        .requestedName(requestedName)
        .sessionName(sessionName)
        .pane(pane)
        .exitMode(exitMode);
  }

  /** Returns the name of the launch that created the pane; empty if the backend has none. */
  public String launch() {
    return launch;
  }

  /** Returns who launched it; {@link Owner#NONE} if the backend does not record it. */
  public Owner owner() {
    return owner;
  }

  /** Returns the stored name that was requested for the session of its layout. */
  public String requestedName() {
    return requestedName;
  }

  /**
   * Returns the stored name of the session that it was launched into, see {@link
   * SessionSnapshot#launchedAs}; of a foreign session, the name that it had then.
   */
  public String sessionName() {
    return sessionName;
  }

  /** Returns the layout that the tab is of. */
  public String layoutName() {
    return layoutName;
  }

  /** Returns the tab. */
  public String tabName() {
    return tabName;
  }

  /** Returns which of the tab's panes it is, counted from 0. */
  public int pane() {
    return pane;
  }

  /** Returns what the pane does when its command ends. */
  public ExitMode exitMode() {
    return exitMode;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PaneIdentity that
        && launch.equals(that.launch)
        && owner.equals(that.owner)
        && requestedName.equals(that.requestedName)
        && sessionName.equals(that.sessionName)
        && layoutName.equals(that.layoutName)
        && tabName.equals(that.tabName)
        && pane == that.pane
        && exitMode == that.exitMode;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        launch, owner, requestedName, sessionName, layoutName, tabName, pane, exitMode);
  }

  /** Returns the layout, the tab, the pane and what launched it. */
  @Override
  public String toString() {
    return layoutName
        + "/"
        + tabName
        + "/"
        + pane
        + " "
        + exitMode.word()
        + " of launch '"
        + launch
        + "' of '"
        + owner
        + "' requested as '"
        + requestedName
        + "' in '"
        + sessionName
        + "'";
  }

  /** Collects what an identity is made of. */
  public static final class Builder {
    private final String layoutName;
    private final String tabName;
    private String launch = "";
    private Owner owner = Owner.NONE;
    private @Nullable String requestedName;
    private @Nullable String sessionName;
    private int pane;
    private ExitMode exitMode = ExitMode.BACK_TO_SHELL;

    private Builder(String layoutName, String tabName) {
      this.layoutName = Objects.requireNonNull(layoutName, "layoutName");
      this.tabName = Objects.requireNonNull(tabName, "tabName");
    }

    /** Returns this builder after setting the name of the launch that created the pane. */
    public Builder launch(String name) {
      launch = Objects.requireNonNull(name, "name");
      return this;
    }

    /** Returns this builder after setting who launched the pane. */
    public Builder owner(Owner whose) {
      owner = Objects.requireNonNull(whose, "whose");
      return this;
    }

    /** Returns this builder after setting the stored name that was requested for its session. */
    public Builder requestedName(String storedName) {
      requestedName = Objects.requireNonNull(storedName, "storedName");
      return this;
    }

    /** Returns this builder after setting the stored name of the session it was launched into. */
    public Builder sessionName(String storedName) {
      sessionName = Objects.requireNonNull(storedName, "storedName");
      return this;
    }

    /** Returns this builder after setting which of the tab's panes it is, counted from 0. */
    public Builder pane(int number) {
      pane = number;
      return this;
    }

    /** Returns this builder after setting what the pane does when its command ends. */
    public Builder exitMode(ExitMode mode) {
      exitMode = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /** Returns the identity. */
    public PaneIdentity build() {
      return new PaneIdentity(this);
    }
  }
}
