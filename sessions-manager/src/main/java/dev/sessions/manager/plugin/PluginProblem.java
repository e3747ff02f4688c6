package dev.sessions.manager.plugin;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a provider is no backend that can be used. The others are not affected.
 *
 * @param name the name that it claims, or empty if it could not be asked
 * @param origin the plugin's jar or folder, or where the class came from; empty if that is not
 *     known, or where several claim one name
 * @param message what is wrong with it, where it came from and what to do, in one sentence
 */
public record PluginProblem(Optional<String> name, Optional<String> origin, String message) {

  /** Checks the problem. */
  public PluginProblem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(message, "message");
  }

  /** Returns whether the backend of this name may be the one that has the problem. */
  boolean mayConcern(String backend) {
    String file = origin.map(path -> path.substring(path.lastIndexOf('/') + 1)).orElse("");
    return name.filter(backend::equals).isPresent() || file.contains(backend);
  }
}
