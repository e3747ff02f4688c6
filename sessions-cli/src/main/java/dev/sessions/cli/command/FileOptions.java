package dev.sessions.cli.command;

/** The options that mean something only where a layouts file is given. */
final class FileOptions {
  private FileOptions() {}

  /** Refuses them where there is no file: an option that does nothing is a mistake. */
  static void refuse(Invocation invocation) {
    for (String option : new String[] {"layouts", "tabs", "prefix"}) {
      if (invocation.arguments().has(option)) {
        throw new UsageException("--" + option + " needs a layouts file");
      }
    }
  }
}
