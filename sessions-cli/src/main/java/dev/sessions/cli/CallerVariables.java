package dev.sessions.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The environment variables that the caller of the launcher had.
 *
 * <p>The launcher starts the JVM with {@code LC_ALL=C.UTF-8}, because a JVM can decode arguments
 * and paths only in its locale's character set; it passes the caller's own value on as a system
 * property, {@code =VALUE} or {@code unset}. What runs in a session must see the caller's value.
 */
final class CallerVariables {
  /** The system property in which the launcher leaves the caller's {@code LC_ALL}. */
  static final String LC_ALL_PROPERTY = "sessions.caller.lc_all";

  private CallerVariables() {}

  static Map<String, String> of(Map<String, String> variables, Properties properties) {
    String lcAll = properties.getProperty(LC_ALL_PROPERTY);
    if (lcAll == null) {
      return variables;
    }
    Map<String, String> restored = new HashMap<>(variables);
    if (lcAll.startsWith("=")) {
      restored.put("LC_ALL", lcAll.substring(1));
    } else {
      restored.remove("LC_ALL");
    }
    return restored;
  }
}
