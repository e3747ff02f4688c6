package dev.sessions.api.spi;

import dev.sessions.api.layout.TabConfig;
import java.util.List;
import java.util.Objects;

/**
 * What happens about one tab.
 *
 * @param action what is done
 * @param tab the tab; its start directory is the absolute path of a directory, to be taken
 *     literally
 * @param existing the ids of the windows that belong to this tab already; empty exactly for {@link
 *     WindowAction#ADD}
 */
public record WindowStep(WindowAction action, TabConfig tab, List<String> existing) {

  /**
   * Checks the step.
   *
   * @throws IllegalArgumentException where an added window has existing ones, or another has none
   */
  public WindowStep {
    Objects.requireNonNull(tab, "tab");
    existing = List.copyOf(existing);
    if (existing.isEmpty() != (action == WindowAction.ADD)) {
      throw new IllegalArgumentException(action + " with existing windows " + existing);
    }
  }

  /** Returns the step that makes a window for a tab. */
  public static WindowStep add(TabConfig tab) {
    return new WindowStep(WindowAction.ADD, tab, List.of());
  }
}
