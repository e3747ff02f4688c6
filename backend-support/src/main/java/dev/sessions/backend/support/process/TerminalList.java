package dev.sessions.backend.support.process;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The terminals of all processes, as {@code ps} prints them on every POSIX system. */
public final class TerminalList {
  private static final long SECONDS = 5;

  private TerminalList() {}

  /**
   * Returns the terminals by pid; a process without a terminal is left out. Empty if {@code ps}
   * cannot be run or does not answer.
   */
  public static Map<Long, String> read() {
    try {
      Process process =
          new ProcessBuilder("ps", "-A", "-o", "pid=", "-o", "tty=")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        process.getOutputStream().close();
        CompletableFuture<String> output = Pipes.read(process.getInputStream());
        return parse(output.get(SECONDS, TimeUnit.SECONDS));
      } finally {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    } catch (IOException | ExecutionException | TimeoutException e) {
      return Map.of();
    }
  }

  /** Returns the terminals of the lines of {@code ps}; no terminal is printed as a mark. */
  static Map<Long, String> parse(String lines) {
    Map<Long, String> terminals = new HashMap<>();
    for (String line : lines.lines().toList()) {
      String[] words = line.strip().split("\\s+");
      if (words.length == 2 && words[0].matches("\\d+") && !words[1].matches("[?-]+")) {
        terminals.put(Long.parseLong(words[0]), words[1]);
      }
    }
    return terminals;
  }
}
