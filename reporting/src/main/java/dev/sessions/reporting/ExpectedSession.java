package dev.sessions.reporting;

import dev.sessions.api.layout.LayoutConfig;
import java.util.Objects;

/**
 * A session that shall run, as the layouts say.
 *
 * @param sessionName its stored name; another name that merely starts with it is another session
 * @param layout the layout whose tabs it shall have
 */
public record ExpectedSession(String sessionName, LayoutConfig layout) {

  /** Checks the session. */
  public ExpectedSession {
    Objects.requireNonNull(sessionName, "sessionName");
    Objects.requireNonNull(layout, "layout");
  }
}
