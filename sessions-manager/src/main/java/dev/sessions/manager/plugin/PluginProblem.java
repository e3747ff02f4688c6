package dev.sessions.manager.plugin;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a provider is no backend that can be used. The others are not affected.
 *
 * @param name the name that it claims, or empty where it could not be asked
 * @param message what is wrong with it and where it came from, in one sentence
 */
public record PluginProblem(Optional<String> name, String message) {

  /** Checks the problem. */
  public PluginProblem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(message, "message");
  }
}
