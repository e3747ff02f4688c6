package dev.sessions.layouts;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.StartDirResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds start directories that do not exist, or name variables that are not set: the one check that
 * needs more than the file. It passes over what breaks a rule of the format.
 */
final class StartDirCheck {
  private final StartDirResolver resolver;
  private final Problems problems;
  private final Map<String, String> checked = new HashMap<>();

  /** Creates a check that adds to these problems. */
  StartDirCheck(StartDirResolver resolver, Problems problems) {
    this.resolver = resolver;
    this.problems = problems;
  }

  /** Adds a problem for each start directory of a file that cannot be used. */
  void check(LocatedNode file) {
    for (LocatedNode layout : file.list("layouts")) {
      for (LocatedNode tab : layout.list("layoutTabs")) {
        Optional<LocatedNode> startDir = tab.text("startDir");
        if (startDir.isPresent() && !problems.hasWrong(startDir.get())) {
          startDir(startDir.get());
        }
      }
    }
  }

  private void startDir(LocatedNode node) {
    String startDir = node.asString();
    String why = checked.get(startDir);
    if (why == null) {
      why = unusable(startDir);
      checked.put(startDir, why);
    }
    if (!why.isEmpty()) {
      problems.wrongValue(node, why);
    }
  }

  /** Returns why a start directory cannot be used; empty if it can. */
  private String unusable(String startDir) {
    try {
      resolver.resolve(startDir);
      return "";
    } catch (SessionException e) {
      return Quote.printable(e.getMessage());
    }
  }
}
