package dev.sessions.cli.text;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import dev.sessions.conflict.Decision;
import dev.sessions.conflict.PlannedName;
import dev.sessions.manager.SessionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What became of one session, in one line. */
public final class ResultLine {
  private ResultLine() {}

  public static String of(SessionResult result) {
    PlannedName name = result.planned().name();
    if (result.failure().isPresent()) {
      SessionException failure = result.failure().get();
      String why = failure.getMessage() + ErrorHint.of(failure, "run");
      return "FAILED    " + name.sessionName() + ": " + why;
    }
    return switch (name.decision()) {
      case CREATE -> "created   " + name.sessionName() + " (" + created(result, name) + ")";
      case REPLACE -> "replaced  " + name.sessionName() + " (" + ended(result) + ")";
      case KEEP -> "kept      " + name.sessionName() + " (" + NameReason.of(name) + ")";
      case MERGE -> "merged    " + name.sessionName() + " (" + merged(result) + ")";
    };
  }

  private static String created(SessionResult result, PlannedName name) {
    return name.decision() == Decision.CREATE && name.conflict().isPresent()
        ? ended(result) + "; renamed: " + NameReason.of(name)
        : ended(result);
  }

  private static String ended(SessionResult result) {
    int count = result.planned().windows().size();
    String windows = count == 1 ? "1 window" : count + " windows";
    return result.ranToEnd() ? windows + "; every command has ended already" : windows;
  }

  private static String merged(SessionResult result) {
    List<TabStep> windows = result.planned().windows();
    List<String> parts = new ArrayList<>();
    part("added", TabAction.ADD, windows, parts);
    part("replaced", TabAction.REPLACE, windows, parts);
    part("kept", TabAction.KEEP, windows, parts);
    return parts.isEmpty() ? "nothing of its own" : String.join("; ", parts);
  }

  private static void part(
      String word, TabAction action, List<TabStep> windows, List<String> parts) {
    String names =
        windows.stream()
            .filter(window -> window.action() == action)
            .map(window -> window.tabName())
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      parts.add(word + " " + names);
    }
  }
}
