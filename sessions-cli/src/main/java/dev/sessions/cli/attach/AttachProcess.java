package dev.sessions.cli.attach;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Runs the attach command as a child on this process's terminal, and waits for it. */
public final class AttachProcess implements AttachRunner {

  @Override
  public int attach(List<String> argv, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(argv).inheritIO();
    Map<String, String> variables = builder.environment();
    variables.keySet().retainAll(environment.keySet());
    // What is not changed keeps its bytes, which Java may not be able to decode.
    environment.forEach(
        (name, value) -> {
          if (!value.equals(variables.get(name))) {
            variables.put(name, value);
          }
        });
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.NOT_INSTALLED,
          "cannot run '" + argv.get(0) + "': " + e.getMessage(),
          Map.of("argv", argv.toString()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SessionException(
          StandardErrorCode.INTERNAL, "interrupted while attached", Map.of(), e);
    }
  }
}
