package org.example.sessions.screen;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs screen, one process after another, each with a deadline. {@code STY} is taken out of the
 * environment, so that no command finds a current session by it.
 */
final class ScreenClient {
  /** Of two that ask one session at once, screen may leave one without an answer: ask again. */
  private static final int TRIES = 3;

  private final Path binary;
  private final Map<String, String> environment;
  private final Duration deadline;
  private final Lock asking;

  ScreenClient(ConnectContext config, ScreenOptions options, Lock asking) {
    this.binary = options.binary();
    this.deadline = config.deadline();
    this.asking = asking;
    Map<String, String> outside = new HashMap<>(config.environment());
    outside.keySet().removeAll(List.of("STY", "WINDOW", "TERMCAP"));
    options.socketDir().ifPresent(folder -> outside.put("SCREENDIR", folder.toString()));
    this.environment = Map.copyOf(outside);
  }

  /** Returns how long one call may take. */
  Duration deadline() {
    return deadline;
  }

  /** Lists the sessions. */
  ScreenAnswer list() {
    return run(Map.of(), deadline, List.of("-ls"));
  }

  /** Starts a session. Its configuration says what runs in it. */
  ScreenAnswer start(Path configuration, String name, Map<String, String> variables) {
    return run(variables, deadline, List.of("-U", "-c", configuration.toString(), "-dmS", name));
  }

  /** Sends a command to a session, which carries it out after the answer to this. */
  ScreenAnswer send(ListedSession session, String... command) {
    return run(Map.of(), deadline, argv(session, "-X", command));
  }

  /** Asks a session, which first carries out what it was sent before. */
  ScreenAnswer ask(ListedSession session, String... command) {
    List<String> argv = argv(session, "-Q", command);
    return asking.during(deadline, () -> ask(argv, session));
  }

  private ScreenAnswer ask(List<String> argv, ListedSession session) {
    Duration patience = deadline.dividedBy(TRIES);
    for (int left = TRIES - 1; ; left--) {
      try {
        ScreenAnswer answer = run(Map.of(), patience, argv);
        if (left == 0 || !answer.saysAnotherAsks()) {
          return answer;
        }
      } catch (SessionException e) {
        if (e.code().kind() == ErrorKind.TIMEOUT) {
          // Its socket stays behind, which would keep one of 26 places.
          run(Map.of(), deadline, List.of("-wipe", session.address() + "-query"));
        }
        if (left == 0 || e.code().kind() != ErrorKind.TIMEOUT) {
          throw e;
        }
      }
    }
  }

  private static List<String> argv(ListedSession session, String how, String... command) {
    List<String> argv = new ArrayList<>(List.of("-U", "-S", session.address(), how));
    argv.addAll(List.of(command));
    return argv;
  }

  private ScreenAnswer run(Map<String, String> variables, Duration patience, List<String> words) {
    List<String> argv = new ArrayList<>(List.of(binary.toString()));
    argv.addAll(words);
    Process process = start(argv, variables);
    try {
      CompletableFuture<String> output = read(process.getInputStream());
      process.getOutputStream().close();
      String text = output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw late(argv);
      }
      return new ScreenAnswer(argv, process.exitValue(), text);
    } catch (TimeoutException e) {
      throw late(argv);
    } catch (ExecutionException | IOException e) {
      throw new SessionException(
          StandardErrorCode.UNEXPECTED_ANSWER, "screen's answer could not be read", Map.of(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SessionException(
          StandardErrorCode.DEADLINE, "interrupted while waiting for screen", Map.of(), e);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(List<String> argv, Map<String, String> variables) {
    ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().putAll(variables);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.NOT_INSTALLED,
          "screen cannot be run as '"
              + binary
              + "': install it, or name it with the option 'binary'",
          Map.of("argv", String.join(" ", argv), "option", "binary"),
          e);
    }
  }

  private SessionException late(List<String> argv) {
    return new SessionException(
        StandardErrorCode.DEADLINE,
        "screen did not answer within "
            + deadline.toMillis() / 1000.0
            + " s: the session is stopped or very busy, and may still do what it was asked",
        Map.of("argv", String.join(" ", argv)),
        null);
  }

  /** A thread of its own that does not keep the JVM alive: a read cannot be broken off. */
  private static CompletableFuture<String> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        task -> {
          Thread thread = new Thread(task, "sessions-screen-pipe");
          thread.setDaemon(true);
          thread.start();
        });
  }
}
