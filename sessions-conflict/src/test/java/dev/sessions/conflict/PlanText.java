package dev.sessions.conflict;

import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import java.util.List;
import java.util.stream.Collectors;

/** Writes plans as short lines, so that a table of expectations can be read. */
final class PlanText {
  private PlanText() {}

  /** Such as {@code a=create a_1=create(existing)}. */
  static String names(List<PlannedName> names) {
    return names.stream()
        .map(
            name ->
                name.sessionName()
                    + "="
                    + name.decision().word()
                    + name.conflict().map(source -> "(" + source.word() + ")").orElse(""))
        .collect(Collectors.joining(" "));
  }

  /** Such as {@code refused a(existing) b(duplicate)}. */
  static String refusal(ConflictException refusal) {
    return "refused "
        + refusal.conflicts().stream()
            .map(conflict -> conflict.sessionName() + "(" + conflict.source().word() + ")")
            .collect(Collectors.joining(" "));
  }

  /** Such as {@code create a of dev: add api}. */
  static String step(LaunchStep step) {
    return step.action().word()
        + " "
        + step.sessionName()
        + " of "
        + step.layoutName()
        + ": "
        + windows(step.tabs());
  }

  /** Such as {@code add api, keep db@3}; what follows a tab's name and {@code !} is its command. */
  static String windows(List<TabStep> windows) {
    return windows.stream().map(PlanText::window).collect(Collectors.joining(", "));
  }

  private static String window(TabStep window) {
    return window.action().word()
        + " "
        + window.tabName()
        + "!"
        + window.panes().only().command()
        + window.existing().stream().map(id -> " " + id).collect(Collectors.joining());
  }
}
