package dev.sessions.cli.invocation;

import dev.sessions.layouts.LayoutsSource;

/** What is a layouts file on the command line, and the options that need one. */
public final class FileOptions {
  private FileOptions() {}

  /**
   * Returns whether a word is a layouts file and no name: it is {@code -}, holds a {@code /}, or
   * ends as such files do. Whether the file exists does not matter, or a mistyped one would become
   * a name.
   */
  public static boolean isFile(String word) {
    return word.equals(LayoutsSource.INPUT)
        || word.indexOf('/') >= 0
        || word.endsWith(".json")
        || word.endsWith(".yaml")
        || word.endsWith(".yml");
  }

  /** Refuses them if there is no file: an option that does nothing is a mistake. */
  public static void refuse(Invocation invocation) {
    for (String option : new String[] {"layouts", "tabs", "prefix"}) {
      if (invocation.arguments().has(option)) {
        throw new UsageException("--" + option + " needs a layouts file");
      }
    }
  }
}
