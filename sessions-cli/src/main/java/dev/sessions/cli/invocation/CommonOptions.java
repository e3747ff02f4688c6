package dev.sessions.cli.invocation;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options that several commands have, each written down once. */
public final class CommonOptions {
  public static final String TIMEOUT = "timeout";
  public static final String PLUGINS = "plugins";

  private CommonOptions() {}

  /**
   * Adds what every command takes. A command that has a {@code --timeout} of its own keeps it; its
   * backend calls then have the usual deadline.
   */
  public static Options withCommon(Options options) {
    options.addOption(value("b", "backend", "NAME", "the multiplexer's backend (default: tmux)"));
    options.addOption(value("o", "option", "KEY=VALUE", "an option of the backend; repeatable"));
    options.addOption(
        value(
            null, PLUGINS, "DIR", "search here for plugins, not in the usual folder; repeatable"));
    if (!options.hasLongOption(TIMEOUT)) {
      options.addOption(
          value(null, TIMEOUT, "SECONDS", "how long one backend call may take (default: 10)"));
    }
    options.addOption(flag("json", "print one JSON document on standard output"));
    options.addOption(flag("verbose", "print an error's details too"));
    options.addOption(flag("h", "help", "print this help"));
    return options;
  }

  /** Adds what chooses among a file's layouts, and names their sessions. */
  public static Options withLayouts(Options options) {
    options.addOption(
        value(null, "layouts", "A,B", "only these layouts; comma-separated, repeatable"));
    options.addOption(value(null, "prefix", "P", "session names are P_layout"));
    return options;
  }

  /** Adds what chooses among a file's layouts and their tabs, and names their sessions. */
  public static Options withTabs(Options options) {
    return withLayouts(options)
        .addOption(
            value(
                null, "tabs", "T,L::T", "only these tabs, or tab T of layout L; comma-separated"));
  }

  /** Adds what a launch takes, planned or real. */
  public static Options withLaunch(Options options) {
    withTabs(options);
    options.addOption(
        value(
            "c",
            "on-conflict",
            "POLICY",
            "error (e), restart (r), rename (n), skip (s), mergeOverwrite (m), mergeSkip (M);"
                + " default: error"));
    options.addOption(
        value(
            "e",
            "exit-mode",
            "MODE",
            "backToShell, terminate or killWindow; default: backToShell"));
    return options;
  }

  public static Option flag(String longName, String description) {
    return Option.builder().longOpt(longName).desc(description).get();
  }

  private static Option flag(String letter, String longName, String description) {
    return Option.builder(letter).longOpt(longName).desc(description).get();
  }

  public static Option value(String longName, String argument, String description) {
    return value(null, longName, argument, description);
  }

  private static Option value(
      @org.jspecify.annotations.Nullable String letter,
      String longName,
      String argument,
      String description) {
    return Option.builder(letter)
        .longOpt(longName)
        .hasArg()
        .argName(argument)
        .desc(description)
        .get();
  }
}
