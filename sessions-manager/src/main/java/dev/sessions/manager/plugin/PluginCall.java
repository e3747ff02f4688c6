package dev.sessions.manager.plugin;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a plugin's code. What its contract allows comes through as it is; any other exception, and
 * null for an answer, is {@link StandardErrorCode#UNEXPECTED_ANSWER} and names the plugin.
 *
 * @param backend the backend's name
 * @param origin the plugin's jar
 */
record PluginCall(String backend, String origin) {

  /** Returns the plugin's answer, which is never null. */
  <T> T get(String method, Supplier<T> call) {
    @Nullable T answer;
    try {
      answer = call.get();
    } catch (SessionException e) {
      throw e;
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      throw fault(method, "failed: " + LoadFailure.why(e), e);
    }
    if (answer == null) {
      throw fault(method, "gave null", null);
    }
    return answer;
  }

  void run(String method, Runnable call) {
    get(
        method,
        () -> {
          call.run();
          return true;
        });
  }

  private SessionException fault(String method, String what, @Nullable Throwable cause) {
    return new SessionException(
        StandardErrorCode.UNEXPECTED_ANSWER,
        String.format(
            "%s() of the backend '%s' %s; the fault is in the plugin %s: report it to its author, or take"
                + " another build of it",
            method, backend, what, origin),
        Map.of("backend", backend, "plugin", origin, "method", method),
        cause);
  }
}
