package dev.sessions.testkit.junit;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.manager.plugin.BackendRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Whether a test can have its server: the condition of {@link IsolatedSessions}. */
final class Availability {
  private Availability() {}

  /**
   * Returns whether the backend's program is installed, by connecting once.
   *
   * @param request the server that the test requires
   * @param environment the variable {@code PATH} says where programs are; {@code CI} says that none
   *     may be missing
   * @throws SessionException {@link StandardErrorCode#NOT_INSTALLED} if the program is missing but
   *     must not be, {@link StandardErrorCode#UNKNOWN_BACKEND} if the backend's jar is missing
   */
  static ConditionEvaluationResult of(IsolationRequest request, Map<String, String> environment) {
    SessionBackend backend = BackendRegistry.load().find(request.backend());
    Optional<SessionException> missing =
        missing(backend, request, environment)
            .filter(failure -> failure.code() == StandardErrorCode.NOT_INSTALLED);
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled(
          "the program of " + backend.info().name() + " is installed");
    }
    if (isRequired(environment.getOrDefault("CI", ""))) {
      throw missing.get();
    }
    return ConditionEvaluationResult.disabled(missing.get().getMessage());
  }

  /** Returns why no connection can be opened; the test that opens one reports other failures. */
  private static Optional<SessionException> missing(
      SessionBackend backend, IsolationRequest request, Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.putAll(request.variables());
    try {
      backend.connect(ConnectSettings.of(request.options(), variables)).close();
      return Optional.empty();
    } catch (SessionException e) {
      return Optional.of(e);
    }
  }

  private static boolean isRequired(String ci) {
    return !ci.isEmpty() && !ci.equals("false");
  }
}
