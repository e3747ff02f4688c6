package dev.sessions.api.spi;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a backend is told when it connects.
 *
 * @param options the user's options for this backend, such as tmux's {@code socket}
 * @param environment the environment variables that the caller runs in: the only place where a
 *     backend looks for them
 * @param deadline how long one call to the multiplexer may take; more than zero
 */
public record BackendConfig(
    Map<String, String> options, Map<String, String> environment, Duration deadline) {

  /** How long one call to a multiplexer may take unless said otherwise. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(10);

  /**
   * Checks the configuration.
   *
   * @throws IllegalArgumentException where the deadline is not more than zero
   */
  public BackendConfig {
    options = Map.copyOf(options);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(deadline, "deadline");
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("the deadline is not more than zero: " + deadline);
    }
  }

  /** Makes a configuration with this process's environment and the default deadline. */
  public static BackendConfig of(Map<String, String> options) {
    return new BackendConfig(options, System.getenv(), DEFAULT_DEADLINE);
  }

  /** Returns the value of an option, or empty where it was not given. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Returns an environment variable, or empty where it is unset or has no text. */
  public Optional<String> variable(String name) {
    String value = environment.getOrDefault(name, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /**
   * Refuses options that a backend does not have.
   *
   * @param backend the backend's name, for the message
   * @param known every option that it has
   * @throws SessionException {@link ErrorCode#INVALID_OPTION}, naming the first unknown option in
   *     alphabetical order and the known ones
   */
  public void requireKnown(String backend, Set<String> known) {
    for (String option : new TreeSet<>(options.keySet())) {
      if (!known.contains(option)) {
        throw new SessionException(
            ErrorCode.INVALID_OPTION,
            "the backend '"
                + backend
                + "' has no option '"
                + option
                + "'"
                + DidYouMean.hint(option, known)
                + " (options: "
                + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known)))
                + ")");
      }
    }
  }
}
