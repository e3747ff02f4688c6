package dev.sessions.api.layout;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named list of tabs: it becomes one session; immutable. */
public final class LayoutConfig {
  private final String layoutName;
  private final List<TabConfig> layoutTabs;

  private LayoutConfig(Builder builder) {
    this.layoutName = builder.layoutName;
    this.layoutTabs = List.copyOf(builder.tabs);
    Optional<String> broken = NameRule.broken(layoutName);
    if (broken.isPresent()) {
      throw invalid("the layout name '" + layoutName + "' " + broken.get());
    }
    if (layoutTabs.isEmpty()) {
      throw invalid("layout '" + layoutName + "' has no tabs");
    }
    Set<String> seen = new HashSet<>();
    for (TabConfig tab : layoutTabs) {
      if (!seen.add(tab.tabName())) {
        throw invalid("layout '" + layoutName + "' has two tabs named '" + tab.tabName() + "'");
      }
    }
  }

  /**
   * Creates a layout of what every layout has; {@link #named} sets the rest too.
   *
   * @param layoutName the session's name before prefix and backend have their say; see {@link
   *     NameRule}
   * @param layoutTabs the tabs in their order; at least one, each name once
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} as {@link Builder#build}
   */
  public LayoutConfig(String layoutName, List<TabConfig> layoutTabs) {
    this(named(layoutName).tabs(layoutTabs));
  }

  /**
   * Returns a builder of a layout without tabs; it needs at least one.
   *
   * @param layoutName the session's name before prefix and backend have their say; see {@link
   *     NameRule}
   */
  public static Builder named(String layoutName) {
    return new Builder(layoutName);
  }

  /** Returns a builder that begins with what this layout has. */
  public Builder toBuilder() {
    return new Builder(layoutName).tabs(layoutTabs);
  }

  /** Returns the session's name before prefix and backend have their say; see {@link NameRule}. */
  public String layoutName() {
    return layoutName;
  }

  /** Returns the tabs in their order, unmodifiable; at least one, each name once. */
  public List<TabConfig> layoutTabs() {
    return layoutTabs;
  }

  /**
   * Returns this layout with other tabs.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} if there is no tab, or two
   *     have one name
   */
  public LayoutConfig withTabs(List<TabConfig> tabs) {
    Builder builder = toBuilder();
    builder.tabs.clear();
    return builder.tabs(tabs).build();
  }

  private static SessionException invalid(String message) {
    return new SessionException(StandardErrorCode.INVALID_LAYOUT, message);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LayoutConfig that
        && layoutName.equals(that.layoutName)
        && layoutTabs.equals(that.layoutTabs);
  }

  @Override
  public int hashCode() {
    return 31 * layoutName.hashCode() + layoutTabs.hashCode();
  }

  /** Returns the name and the tabs. */
  @Override
  public String toString() {
    return layoutName + " " + layoutTabs;
  }

  /** Collects what a layout is made of. */
  public static final class Builder {
    private final String layoutName;
    private final List<TabConfig> tabs = new ArrayList<>();

    private Builder(String layoutName) {
      this.layoutName = Objects.requireNonNull(layoutName, "layoutName");
    }

    /**
     * Adds a tab that starts in the folder which relative start directories are relative to.
     *
     * @param tabName the window's name; see {@link NameRule}
     * @param command a shell command; it may have several lines
     * @return this builder
     * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} as {@link
     *     TabConfig.Builder#build}
     */
    public Builder tab(String tabName, String command) {
      return tab(TabConfig.named(tabName).command(command).build());
    }

    /**
     * Adds a tab.
     *
     * @param tabName the window's name; see {@link NameRule}
     * @param startDir where the command starts, as a user writes it
     * @param command a shell command; it may have several lines
     * @return this builder
     * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} as {@link
     *     TabConfig.Builder#build}
     */
    public Builder tab(String tabName, String startDir, String command) {
      return tab(new TabConfig(tabName, startDir, command));
    }

    /** Returns this builder after adding a tab. */
    public Builder tab(TabConfig tab) {
      tabs.add(Objects.requireNonNull(tab, "tab"));
      return this;
    }

    /** Returns this builder after adding tabs, in their order. */
    public Builder tabs(Collection<TabConfig> more) {
      for (TabConfig tab : more) {
        tab(tab);
      }
      return this;
    }

    /**
     * Returns the layout.
     *
     * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT} if the name breaks the
     *     rule, there is no tab, or two tabs have one name
     */
    public LayoutConfig build() {
      return new LayoutConfig(this);
    }
  }
}
