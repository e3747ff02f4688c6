package dev.sessions.testkit.jar;

import java.util.Objects;

/**
 * A rule that a plugin's jar breaks.
 *
 * @param rule the rule's id in {@code docs/backend-rules.md}, such as {@code J2}
 * @param message what is wrong, where, and what to do, in one sentence
 */
public record JarFinding(String rule, String message) {

  /** Checks the finding. */
  public JarFinding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return rule + ": " + message;
  }
}
