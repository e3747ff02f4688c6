package dev.sessions.backend.tmux.process;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs one tmux client after another against one server.
 *
 * <p>{@code -u} is always passed, or tmux would print an underscore for every character that the
 * locale lacks. {@code TMUX} is taken out of the environment, so that no command finds a current
 * session by it.
 */
public final class TmuxClient {
  private static final String INSTALL_HINT =
      "install it (apt install tmux, dnf install tmux, brew install tmux) or name it with the option 'binary'";

  /** How a process ends that SIGINT ended. */
  private static final int INTERRUPTED = 128 + 2;

  private final List<String> prefix;
  private final Map<String, String> environment;
  private final Duration deadline;

  /**
   * Makes a client.
   *
   * @param prefix the program and the arguments that choose the server
   * @param environment what tmux, and a server that it may start, get as their environment
   * @param deadline how long one call may take
   */
  public TmuxClient(List<String> prefix, Map<String, String> environment, Duration deadline) {
    this.prefix = List.copyOf(prefix);
    Map<String, String> outside = new HashMap<>(environment);
    outside.remove("TMUX");
    outside.remove("TMUX_PANE");
    this.environment = Map.copyOf(outside);
    this.deadline = deadline;
  }

  /** Returns the program and the arguments that choose the server. */
  public List<String> prefix() {
    return prefix;
  }

  /** Runs one command, given as arguments. */
  public TmuxAnswer run(String... command) {
    return run(List.of(command), "");
  }

  /** Runs commands, one a line, without starting a server. */
  public TmuxAnswer source(String commands) {
    return run(List.of("source-file", "-"), commands);
  }

  /** Runs commands, one a line, in a server that is started where none runs. */
  public TmuxAnswer startAndSource(String commands) {
    return run(List.of("start-server", ";", "source-file", "-"), commands);
  }

  private TmuxAnswer run(List<String> command, String input) {
    List<String> argv = new ArrayList<>(prefix);
    argv.addAll(command);
    Process process = start(argv);
    try {
      CompletableFuture<String> output = read(process.getInputStream());
      CompletableFuture<String> errors = read(process.getErrorStream());
      CompletableFuture<Void> written = write(process.getOutputStream(), input);
      CompletableFuture.allOf(output, errors, written)
          .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        throw late(argv);
      }
      if (process.exitValue() == INTERRUPTED) {
        // Ctrl-C reaches it too, and it may be told sooner than we are.
        throw interrupted(null);
      }
      return new TmuxAnswer(argv, process.exitValue(), output.join(), errors.join());
    } catch (TimeoutException e) {
      throw late(argv);
    } catch (ExecutionException e) {
      throw new SessionException(
          StandardErrorCode.UNEXPECTED_ANSWER,
          "tmux's answer could not be read: " + e.getCause().getMessage(),
          Map.of("argv", String.join(" ", argv)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts a process in our environment; the caller ends it. */
  Process start(List<String> argv) {
    ProcessBuilder builder = new ProcessBuilder(argv);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.NOT_INSTALLED,
          "tmux cannot be run as '" + argv.get(0) + "': " + INSTALL_HINT,
          Map.of("argv", String.join(" ", argv), "option", "binary"),
          e);
    }
  }

  private static SessionException interrupted(@Nullable Throwable cause) {
    return new SessionException(
        StandardErrorCode.INTERRUPTED, "interrupted while waiting for tmux", Map.of(), cause);
  }

  private SessionException late(List<String> argv) {
    return new SessionException(
        StandardErrorCode.DEADLINE,
        "tmux did not answer within "
            + deadline.toMillis() / 1000.0
            + " s: its server is stopped or very busy, and may still do what it was asked",
        Map.of("argv", String.join(" ", argv)),
        null);
  }

  private static CompletableFuture<String> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        THREADS);
  }

  private static CompletableFuture<Void> write(OutputStream stream, String input) {
    return CompletableFuture.runAsync(
        () -> {
          try (stream) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            // The client ended without reading everything: its answer says why.
          }
        },
        THREADS);
  }

  /** A thread for each pipe; none of them keeps the JVM alive. */
  private static final Executor THREADS =
      task -> {
        Thread thread = new Thread(task, "sessions-tmux-pipe");
        thread.setDaemon(true);
        thread.start();
      };
}
