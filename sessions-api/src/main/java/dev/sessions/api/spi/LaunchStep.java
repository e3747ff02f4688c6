package dev.sessions.api.spi;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.SessionRef;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is to be done to one session, decided before anything is touched; immutable. */
public final class LaunchStep {
  private final LaunchAction action;
  private final String sessionName;
  private final @Nullable SessionRef existing;
  private final String layoutName;
  private final Owner owner;
  private final String requestedName;
  private final String launchedAs;
  private final List<String> endingPanes;
  private final List<TabStep> tabs;
  private final ExitMode exitMode;
  private final Set<Capability> extra;

  private LaunchStep(Builder builder) {
    this.action = builder.action;
    this.sessionName = builder.sessionName;
    this.existing = builder.existing;
    this.layoutName = builder.layoutName == null ? builder.sessionName : builder.layoutName;
    this.owner = builder.owner;
    this.requestedName =
        builder.requestedName == null ? builder.sessionName : builder.requestedName;
    this.launchedAs = builder.launchedAs == null ? builder.sessionName : builder.launchedAs;
    this.endingPanes = builder.endingPanes;
    this.tabs = builder.tabs;
    this.exitMode = builder.exitMode;
    this.extra = Collections.unmodifiableSet(new TreeSet<>(builder.extra));
    if (tabs.isEmpty()) {
      throw new IllegalArgumentException("a launch step without tabs: " + sessionName);
    }
    if ((existing == null) != (action == LaunchAction.CREATE)) {
      throw new IllegalArgumentException(action + " with existing session " + existing);
    }
    if (!endingPanes.isEmpty() && action != LaunchAction.REPLACE) {
      throw new IllegalArgumentException(action + " that ends panes " + endingPanes);
    }
    for (TabStep tab : tabs) {
      if (action != LaunchAction.MERGE && tab.action() != TabAction.ADD) {
        throw new IllegalArgumentException(action + " can only add tabs: " + tabs);
      }
    }
  }

  /** Returns a builder of a step that creates a session of this stored name. */
  public static Builder create(String sessionName) {
    return new Builder(LaunchAction.CREATE, sessionName);
  }

  /** Returns a builder of a step that replaces a session by a new one of its name. */
  public static Builder replace(SessionRef existing) {
    return new Builder(LaunchAction.REPLACE, existing.name()).existing(existing);
  }

  /** Returns a builder of a step that keeps a session and changes windows in it. */
  public static Builder merge(SessionRef existing) {
    return new Builder(LaunchAction.MERGE, existing.name()).existing(existing);
  }

  /**
   * Returns a builder of any step.
   *
   * @param action create, replace or merge
   * @param sessionName the stored name that the session has afterwards
   */
  public static Builder builder(LaunchAction action, String sessionName) {
    return new Builder(action, sessionName);
  }

  /** Returns a builder that begins with what this step has. */
  public Builder toBuilder() {
    Builder builder = new Builder(action, sessionName).layoutName(layoutName).tabs(tabs);
    builder.owner(owner).requestedName(requestedName).launchedAs(launchedAs);
    builder.endingPanes(endingPanes);
    builder.existing = existing;
    builder.extra.addAll(extra);
    return builder.exitMode(exitMode);
  }

  /** Returns create, replace or merge. */
  public LaunchAction action() {
    return action;
  }

  /** Returns the stored name that the session has afterwards. */
  public String sessionName() {
    return sessionName;
  }

  /** Returns the session that is there; empty exactly for {@link LaunchAction#CREATE}. */
  public Optional<SessionRef> existing() {
    return Optional.ofNullable(existing);
  }

  /** Returns the layout that the tabs are of. */
  public String layoutName() {
    return layoutName;
  }

  /** Returns whose the session and its panes are; what is launched is marked with its id. */
  public Owner owner() {
    return owner;
  }

  /** Returns the stored name that was requested, the session's unless that was not free. */
  public String requestedName() {
    return requestedName;
  }

  /**
   * Returns the stored name that the session is known by from its launch on, whatever it is called
   * later: the session's own, unless it takes the place of, or is, one that was renamed.
   */
  public String launchedAs() {
    return launchedAs;
  }

  /**
   * Returns the ids of the panes of the same layout that would outlive the session that is
   * replaced: a person moved them to other sessions, or another session has their window too. They
   * end together with it. Unmodifiable; empty for any other action.
   */
  public List<String> endingPanes() {
    return endingPanes;
  }

  /** Returns what happens about each tab, in the layout's order, unmodifiable; at least one. */
  public List<TabStep> tabs() {
    return tabs;
  }

  /** Returns what new windows do when their command ends. */
  public ExitMode exitMode() {
    return exitMode;
  }

  /**
   * Returns the capabilities that a backend needs for this step, by its action and all its parts,
   * in the order of their names; unmodifiable. The host refuses the step if one of them is not
   * declared, so a backend is never given what it does not know.
   */
  public Set<Capability> requires() {
    Set<Capability> all = new TreeSet<>(extra);
    if (action == LaunchAction.REPLACE) {
      all.add(Capability.REPLACE);
    } else if (action == LaunchAction.MERGE) {
      all.add(Capability.MERGE);
    }
    for (TabStep tab : tabs) {
      all.addAll(tab.requires());
    }
    return Collections.unmodifiableSet(all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LaunchStep that
        && action == that.action
        && sessionName.equals(that.sessionName)
        && Objects.equals(existing, that.existing)
        && layoutName.equals(that.layoutName)
        && owner.equals(that.owner)
        && requestedName.equals(that.requestedName)
        && launchedAs.equals(that.launchedAs)
        && endingPanes.equals(that.endingPanes)
        && tabs.equals(that.tabs)
        && exitMode == that.exitMode
        && extra.equals(that.extra);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        action,
        sessionName,
        existing,
        layoutName,
        owner,
        requestedName,
        launchedAs,
        endingPanes,
        tabs,
        exitMode,
        extra);
  }

  /** Returns what is done to which session, with which tabs. */
  @Override
  public String toString() {
    return action.word() + " " + sessionName + " of " + layoutName + " " + tabs + " " + exitMode;
  }

  /** Builds a step: back to the shell unless another exit mode is set. */
  public static final class Builder {
    private final LaunchAction action;
    private String sessionName;
    private @Nullable SessionRef existing;
    private @Nullable String layoutName;
    private Owner owner = Owner.NONE;
    private @Nullable String requestedName;
    private @Nullable String launchedAs;
    private List<String> endingPanes = List.of();
    private List<TabStep> tabs = List.of();
    private ExitMode exitMode = ExitMode.BACK_TO_SHELL;
    private final Set<Capability> extra = new TreeSet<>();

    private Builder(LaunchAction action, String sessionName) {
      this.action = Objects.requireNonNull(action, "action");
      this.sessionName = Objects.requireNonNull(sessionName, "sessionName");
    }

    /** Returns this builder after setting the stored name that the session has afterwards. */
    public Builder sessionName(String name) {
      sessionName = Objects.requireNonNull(name, "name");
      return this;
    }

    /** Returns this builder after setting the session that is there, for a replace or a merge. */
    public Builder existing(SessionRef session) {
      existing = Objects.requireNonNull(session, "session");
      return this;
    }

    /** Returns this builder after setting the layout's name, the session's unless set. */
    public Builder layoutName(String name) {
      layoutName = Objects.requireNonNull(name, "name");
      return this;
    }

    /** Returns this builder after setting whose the session and its panes are. */
    public Builder owner(Owner whose) {
      owner = Objects.requireNonNull(whose, "whose");
      return this;
    }

    /** Returns this builder after setting the stored name that was requested. */
    public Builder requestedName(String storedName) {
      requestedName = Objects.requireNonNull(storedName, "storedName");
      return this;
    }

    /** Returns this builder after setting the stored name that the session is known by. */
    public Builder launchedAs(String storedName) {
      launchedAs = Objects.requireNonNull(storedName, "storedName");
      return this;
    }

    /**
     * Returns this builder after setting the panes in other sessions that end together with the
     * session that is replaced.
     */
    public Builder endingPanes(Collection<String> paneIds) {
      endingPanes = List.copyOf(paneIds);
      return this;
    }

    /** Returns this builder after setting what happens about all tabs, in the layout's order. */
    public Builder tabs(Collection<TabStep> all) {
      tabs = List.copyOf(all);
      return this;
    }

    /** Returns this builder after setting what new windows do when their command ends. */
    public Builder exitMode(ExitMode mode) {
      exitMode = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /**
     * Returns this builder after adding a capability that the step needs beyond what follows from
     * its parts.
     */
    public Builder requiring(Capability capability) {
      extra.add(Objects.requireNonNull(capability, "capability"));
      return this;
    }

    /**
     * Returns the step.
     *
     * @throws IllegalArgumentException if there are no tabs, if there is an existing session for a
     *     create or none for another action, or if anything but a merge touches existing windows
     */
    public LaunchStep build() {
      return new LaunchStep(this);
    }
  }
}
