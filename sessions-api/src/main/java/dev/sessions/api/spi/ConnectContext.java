package dev.sessions.api.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a backend is given when it connects. The host implements it; {@link ConnectSettings} is the
 * implementation for programs and tests.
 *
 * <p>Later versions add methods, each with a default, so an implementation of today stays one.
 */
public interface ConnectContext {
  /** How long one call to a multiplexer may take unless said otherwise. */
  Duration DEFAULT_DEADLINE = Duration.ofSeconds(10);

  /**
   * Returns the user's options for this backend by their names, such as tmux's {@code socket};
   * unmodifiable. A backend refuses those that it does not have, and values that it cannot take.
   */
  Map<String, String> options();

  /**
   * Returns the environment variables that the caller runs in, unmodifiable: the only place where a
   * backend takes them from.
   */
  Map<String, String> environment();

  /** Returns how long one call to the multiplexer may take; more than zero. */
  default Duration deadline() {
    return DEFAULT_DEADLINE;
  }

  /**
   * Returns the machine whose server is meant, in the words of the user's own configuration, or
   * empty for this machine. Only a backend that declares {@link Capability#HOSTS} is asked for
   * another one.
   */
  default Optional<String> host() {
    return Optional.empty();
  }

  /**
   * Returns the folder where backends keep what has to outlive this process: {@code sessions} in
   * {@code $XDG_STATE_HOME}, or in {@code ~/.local/state} if that is unset or not absolute. It may
   * not exist yet. Each backend uses a folder of its own name in it.
   */
  default Path stateFolder() {
    String state = environment().getOrDefault("XDG_STATE_HOME", "");
    Path folder =
        state.startsWith("/")
            ? Path.of(state)
            : Path.of(variable("HOME").orElse(System.getProperty("user.home")), ".local", "state");
    return folder.resolve("sessions");
  }

  /** Returns where a backend reports what is of use when a user's machine is examined. */
  default System.Logger logger() {
    return System.getLogger("dev.sessions.backend");
  }

  /** Returns the value of an option, or empty if it was not given. */
  default Optional<String> option(String name) {
    return Optional.ofNullable(options().get(name));
  }

  /** Returns an environment variable, or empty if it is unset or has no text. */
  default Optional<String> variable(String name) {
    String value = environment().getOrDefault(name, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
