package dev.sessions.backend.support;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** Keeps what is logged at the level {@code DEBUG}. */
public final class LoggedLines implements System.Logger {
  private final List<String> lines = new ArrayList<>();

  /** Returns what was logged so far. */
  public List<String> lines() {
    return lines;
  }

  @Override
  public String getName() {
    return "test";
  }

  @Override
  public boolean isLoggable(Level level) {
    return level == Level.DEBUG;
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
    lines.add(message);
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
    lines.add(format);
  }
}
