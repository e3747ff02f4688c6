package dev.sessions.manager.plugin;

/** A plugin of which no class is loaded. The message is the end of a sentence about it. */
final class UnusablePluginException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusablePluginException(String why) {
    super(why);
  }
}
