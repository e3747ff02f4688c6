package dev.sessions.layouts;

import java.util.List;

/**
 * The format of layouts files: which object has which keys, and what is asked of their values.
 * {@code layouts.schema.json} says the same to editors; tests hold the two together.
 */
final class LayoutsFormat {
  /** A command and where it starts. */
  static final ObjectRule TAB =
      new ObjectRule(
          "tab",
          "a command and where it starts; it becomes one window",
          Key.required("tabName", TextRule.name("the name of the window")),
          Key.required(
              "startDir",
              TextRule.path(
                  "the directory where the command starts; ~, $NAME, ${NAME} and $$ for a $ are understood")),
          Key.required("command", TextRule.argument("the shell command to run")),
          Key.optional(
              "tabWeight",
              new WholeNumberRule("the tab's share among its siblings", 0, Integer.MAX_VALUE)));

  /** A named list of tabs. */
  static final ObjectRule LAYOUT =
      new ObjectRule(
          "layout",
          "a named list of tabs; it becomes one session",
          Key.required("layoutName", TextRule.name("the name of the session")),
          Key.required("layoutTabs", new ListRule("the list of tabs", TAB, "tabName")));

  /** The whole of a file. */
  static final ObjectRule FILE =
      new ObjectRule(
          "layouts file",
          "named layouts, each a list of tabs to run in a session",
          Key.optional("$schema", TextRule.any("where this schema is found, for editors")),
          Key.required(
              "version",
              new ChoiceRule("the version of the file's shape", List.of(LayoutsFile.VERSION))),
          Key.required("layouts", new ListRule("the list of layouts", LAYOUT, "layoutName")));

  private LayoutsFormat() {}
}
