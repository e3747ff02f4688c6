package dev.sessions.testkit.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The server that a test requests.
 *
 * @param backend the backend's name
 * @param options its options, {@code {folder}} not yet replaced
 * @param variables environment variables, {@code {folder}} not yet replaced
 */
record IsolationRequest(
    String backend, Map<String, String> options, Map<String, String> variables) {
  static final String TMUX = "tmux";

  /** The backend in memory, which is always private. */
  private static final String FAKE = "fake";

  private static final Set<String> RESERVED = Set.of("socket", "socketPath", "config");

  /**
   * Checks the request.
   *
   * @throws IllegalArgumentException if the requested server might be the user's
   */
  IsolationRequest {
    options = Map.copyOf(options);
    variables = Map.copyOf(variables);
    if (backend.equals(TMUX) && options.keySet().stream().anyMatch(RESERVED::contains)) {
      throw new IllegalArgumentException(
          "an isolated tmux server has its own socket and configuration: leave out "
              + String.join(
                  ", ", options.keySet().stream().filter(RESERVED::contains).sorted().toList())
              + " (IsolatedServer.configure sets the configuration)");
    }
    if (!isAlwaysPrivate(backend) && options.isEmpty() && variables.isEmpty()) {
      throw new IllegalArgumentException(
          "it is not known how to separate a server of the backend '"
              + backend
              + "' from the user's: give the option or the variable that does it, such as variables"
              + " = \"SCREENDIR={folder}/screens\"");
    }
  }

  static IsolationRequest of(IsolatedSessions annotation) {
    return new IsolationRequest(
        annotation.backend(),
        pairs("option", annotation.options()),
        pairs("variable", annotation.variables()));
  }

  /** Returns whether a server of this backend can never be the user's, whatever the options. */
  boolean isAlwaysPrivate() {
    return isAlwaysPrivate(backend);
  }

  private static boolean isAlwaysPrivate(String backend) {
    return backend.equals(TMUX) || backend.equals(FAKE);
  }

  private static Map<String, String> pairs(String what, String... words) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String word : words) {
      int end = word.indexOf('=');
      if (end < 1) {
        throw new IllegalArgumentException(
            "the " + what + " '" + word + "' of @IsolatedSessions is not of the form key=value");
      }
      pairs.put(word.substring(0, end), word.substring(end + 1));
    }
    return pairs;
  }
}
