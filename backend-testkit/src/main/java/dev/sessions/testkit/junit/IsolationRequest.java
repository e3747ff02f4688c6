package dev.sessions.testkit.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which server a test wants.
 *
 * @param backend the backend's name
 * @param options its options, {@code {folder}} not yet replaced
 * @param variables environment variables, {@code {folder}} not yet replaced
 */
record IsolationRequest(
    String backend, Map<String, String> options, Map<String, String> variables) {
  static final String TMUX = "tmux";

  /** A backend in memory needs no place of its own. */
  private static final String FAKE = "fake";

  private static final Set<String> OURS = Set.of("socket", "socketPath", "config");

  /**
   * Checks the request.
   *
   * @throws IllegalArgumentException if the server that it asks for might be the user's
   */
  IsolationRequest {
    options = Map.copyOf(options);
    variables = Map.copyOf(variables);
    if (backend.equals(TMUX) && options.keySet().stream().anyMatch(OURS::contains)) {
      throw new IllegalArgumentException(
          "an isolated tmux server has a socket and a configuration of its own: leave out "
              + String.join(
                  ", ", options.keySet().stream().filter(OURS::contains).sorted().toList())
              + " (IsolatedServer.configure sets the configuration)");
    }
    if (!hasOwnPlace(backend) && options.isEmpty() && variables.isEmpty()) {
      throw new IllegalArgumentException(
          "how a server of the backend '"
              + backend
              + "' is kept apart from the user's is not known here: give the option or the"
              + " variable that does it, such as variables = \"SCREENDIR={folder}/screens\"");
    }
  }

  static IsolationRequest of(IsolatedSessions wish) {
    return new IsolationRequest(
        wish.backend(), pairs("option", wish.options()), pairs("variable", wish.variables()));
  }

  /** Returns whether such a server can't be the user's, whatever the options are. */
  boolean hasOwnPlace() {
    return hasOwnPlace(backend);
  }

  private static boolean hasOwnPlace(String backend) {
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
