package dev.sessions.api.spi;

import dev.sessions.api.layout.TabConfig;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens about one tab; immutable. */
public final class TabStep {
  private final TabAction action;
  private final String tabName;
  private final PaneTree panes;
  private final List<String> existing;
  private final @Nullable String place;

  private TabStep(Builder builder) {
    this.action = builder.action;
    this.tabName = builder.tabName;
    this.panes = builder.panes;
    this.existing = builder.existing;
    this.place = builder.place;
    if (existing.isEmpty() != (action == TabAction.ADD)) {
      throw new IllegalArgumentException(action + " with existing panes " + existing);
    }
    if (place != null && action != TabAction.REPLACE) {
      throw new IllegalArgumentException(action + " in the place of " + place);
    }
  }

  /** Returns the step that creates a window for a tab. */
  public static TabStep add(TabConfig tab) {
    return of(TabAction.ADD, tab, List.of());
  }

  /**
   * Returns a step about a tab.
   *
   * @param action what is done
   * @param tab the tab; its start directory is the absolute path of a directory
   * @param existing the ids of the panes that belong to this tab already
   * @throws IllegalArgumentException if an added tab has panes, or another has none
   */
  public static TabStep of(TabAction action, TabConfig tab, Collection<String> existing) {
    PaneSpec pane = PaneSpec.builder(tab.startDir(), tab.command()).build();
    return builder(action, tab.tabName(), PaneTree.of(pane)).existing(existing).build();
  }

  /**
   * Returns a builder of a step about a tab that has no panes yet.
   *
   * @param action what is done
   * @param tabName the tab's name, which its window gets
   * @param panes the panes of the window
   */
  public static Builder builder(TabAction action, String tabName, PaneTree panes) {
    return new Builder(action, tabName, panes);
  }

  /** Returns a builder that begins with what this step has. */
  public Builder toBuilder() {
    return new Builder(action, tabName, panes).existing(existing).place(place);
  }

  /** Returns what is done. */
  public TabAction action() {
    return action;
  }

  /** Returns the tab's name, which its window gets. */
  public String tabName() {
    return tabName;
  }

  /** Returns the panes of the tab's window. */
  public PaneTree panes() {
    return panes;
  }

  /**
   * Returns the ids of the panes that belong to this tab already, in whatever window or session,
   * unmodifiable; empty exactly for {@link TabAction#ADD}. A {@link TabAction#REPLACE} ends these
   * and no others.
   */
  public List<String> existing() {
    return existing;
  }

  /**
   * Returns the id of the window of the session whose place in the order the new window takes, for
   * all its panes are replaced; empty for any step but a {@link TabAction#REPLACE}, and if other
   * panes remain in the window.
   */
  public Optional<String> place() {
    return Optional.ofNullable(place);
  }

  /** Returns the capabilities that this step needs; unmodifiable. */
  public Set<Capability> requires() {
    return panes.requires();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TabStep that
        && action == that.action
        && tabName.equals(that.tabName)
        && panes.equals(that.panes)
        && existing.equals(that.existing)
        && Objects.equals(place, that.place);
  }

  @Override
  public int hashCode() {
    return Objects.hash(action, tabName, panes, existing, place);
  }

  /** Returns what is done about which tab, and with which panes. */
  @Override
  public String toString() {
    return action.word() + " " + tabName + " " + panes + " " + existing;
  }

  /** Builds a step about a tab. */
  public static final class Builder {
    private TabAction action;
    private String tabName;
    private PaneTree panes;
    private List<String> existing = List.of();
    private @Nullable String place;

    private Builder(TabAction action, String tabName, PaneTree panes) {
      this.action = Objects.requireNonNull(action, "action");
      this.tabName = Objects.requireNonNull(tabName, "tabName");
      this.panes = Objects.requireNonNull(panes, "panes");
    }

    /** Returns this builder after setting what is done. */
    public Builder action(TabAction other) {
      action = Objects.requireNonNull(other, "action");
      return this;
    }

    /** Returns this builder after setting the tab's name. */
    public Builder tabName(String other) {
      tabName = Objects.requireNonNull(other, "tabName");
      return this;
    }

    /** Returns this builder after setting the panes of the window. */
    public Builder panes(PaneTree other) {
      panes = Objects.requireNonNull(other, "panes");
      return this;
    }

    /** Returns this builder after setting the ids of all panes that belong to this tab already. */
    public Builder existing(Collection<String> paneIds) {
      existing = List.copyOf(paneIds);
      return this;
    }

    /** Returns this builder after setting the window whose place the new one takes, or null. */
    public Builder place(@Nullable String windowId) {
      place = windowId;
      return this;
    }

    /**
     * Returns the step.
     *
     * @throws IllegalArgumentException if an added tab has panes, or another has none, or if
     *     anything but a replacement takes a window's place
     */
    public TabStep build() {
      return new TabStep(this);
    }
  }
}
