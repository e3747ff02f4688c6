package dev.sessions.backend.support.process;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The output and exit status of a process.
 *
 * @param argv the command line
 * @param exitStatus its exit status; some multiplexers exit with 0 whatever happened
 * @param output its standard output
 * @param errors its standard error
 */
public record ProcessAnswer(List<String> argv, int exitStatus, String output, String errors) {

  /** Copies the command line. */
  public ProcessAnswer {
    argv = List.copyOf(argv);
  }

  /** Returns the lines of the standard output. */
  public List<String> lines() {
    return output.lines().toList();
  }

  /** Returns the first line of the standard error, or a text that says that there was none. */
  public String firstError() {
    return errors.lines().findFirst().orElse("it gave no reason");
  }

  /**
   * Returns an error with this answer's command line, exit status and standard error as details.
   *
   * @param code the kind of error
   * @param message what happened, as one sentence
   */
  public SessionException failure(ErrorCode code, String message) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("argv", String.join(" ", argv));
    details.put("exitStatus", Integer.toString(exitStatus));
    details.put("stderr", errors.strip());
    return new SessionException(code, message, details, null);
  }
}
