package dev.sessions.layouts;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.NameRule;
import dev.sessions.api.layout.StartDirResolver;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what no schema can: names that come twice or break the rule for names, texts that no
 * process can be given, and start directories that are not there. Looks only at what has the right
 * shape.
 */
final class MeaningCheck {
  private static final int LONGEST_PATH = 4096;

  private final LocatedNode tree;
  private final Optional<StartDirResolver> resolver;
  private final Problems problems;
  private final Map<String, Optional<String>> directories = new HashMap<>();

  private MeaningCheck(LocatedNode tree, Optional<StartDirResolver> resolver, Problems problems) {
    this.tree = tree;
    this.resolver = resolver;
    this.problems = problems;
  }

  /**
   * Adds a problem for each value that has the right shape and makes no sense.
   *
   * @param resolver finds start directories; empty where they are not looked for
   */
  static void check(LocatedNode tree, Optional<StartDirResolver> resolver, Problems problems) {
    MeaningCheck check = new MeaningCheck(tree, resolver, problems);
    List<LocatedNode> layouts = tree.list("layouts");
    check.names(layouts, "layoutName", "layout");
    for (LocatedNode layout : layouts) {
      List<LocatedNode> tabs = layout.list("layoutTabs");
      check.names(tabs, "tabName", "tab");
      for (LocatedNode tab : tabs) {
        check.tab(tab);
      }
    }
  }

  private void names(List<LocatedNode> named, String key, String what) {
    Map<String, LocatedNode> seen = new HashMap<>();
    for (LocatedNode node : named) {
      Optional<LocatedNode> name = node.text(key);
      if (name.isPresent()) {
        name(name.get(), key, what, seen);
      }
    }
  }

  private void name(LocatedNode node, String key, String what, Map<String, LocatedNode> seen) {
    String name = node.asString();
    Optional<String> broken = NameRule.broken(name);
    if (broken.isPresent()) {
      wrong(node, key + " " + Quote.quoted(name) + " " + broken.get());
    }
    LocatedNode first = seen.putIfAbsent(name, node);
    if (first != null) {
      wrong(
          node,
          "two "
              + what
              + "s are named "
              + Quote.quoted(name)
              + ": the first is on line "
              + first.position().line()
              + "; give this one another name");
    }
  }

  private void tab(LocatedNode tab) {
    Optional<LocatedNode> command = tab.text("command");
    if (command.isPresent()) {
      text(command.get(), "command");
    }
    Optional<LocatedNode> startDir = tab.text("startDir");
    if (startDir.isPresent()) {
      startDir(startDir.get());
    }
  }

  private void startDir(LocatedNode node) {
    text(node, "startDir");
    if (node.asString().length() > LONGEST_PATH) {
      wrong(node, "startDir is longer than " + LONGEST_PATH + " characters, as no path can be");
    }
    if (problems.isToldOf(node)) {
      return;
    }
    directories
        .computeIfAbsent(node.asString(), this::unresolvable)
        .ifPresent(why -> wrong(node, why));
  }

  private Optional<String> unresolvable(String startDir) {
    try {
      resolver.ifPresent(found -> found.resolve(startDir));
      return Optional.empty();
    } catch (SessionException e) {
      return Optional.of(Quote.printable(e.getMessage()));
    }
  }

  private void text(LocatedNode node, String key) {
    String text = node.asString();
    if (text.isBlank()) {
      wrong(node, key + " is blank");
    } else if (text.indexOf('\0') >= 0) {
      wrong(node, key + " holds a NUL character, which no command line can");
    } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      wrong(node, key + " is not well-formed Unicode");
    }
  }

  private void wrong(LocatedNode node, String message) {
    problems.wrongValue(node, tree.path(node.getJsonPointer()), message);
  }
}
