package dev.sessions.backend.support.process;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.ConnectContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs one program, one process after another. Every process has a deadline, is ended when it
 * passes, and is logged to the {@linkplain ConnectContext#logger() context's logger} with its
 * duration, at the level {@code DEBUG}. It can be used by several threads.
 */
public final class ProcessClient {
  /** The exit status of a process that SIGINT ended. */
  private static final int INTERRUPTED = 128 + 2;

  private final String program;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Duration deadline;
  private final String installHint;
  private final String lateHint;
  private final CallLog log;

  private ProcessClient(Builder builder) {
    this.program = builder.program;
    this.command = List.copyOf(builder.command);
    this.environment = Map.copyOf(builder.environment);
    this.deadline = builder.deadline;
    this.installHint = builder.installHint;
    this.lateHint = builder.lateHint;
    this.log = builder.log;
  }

  /**
   * Returns a builder of a client with the environment, the deadline and the logger of a context.
   *
   * @param context the context that the backend was given
   * @param program the program's usual name, for messages: {@code tmux}
   * @param command the program and the arguments that every call begins with
   */
  public static Builder builder(ConnectContext context, String program, List<String> command) {
    return new Builder(context, program, command);
  }

  /** Returns the program and the arguments that every call begins with. */
  public List<String> command() {
    return command;
  }

  /** Returns how long one call may take. */
  public Duration deadline() {
    return deadline;
  }

  /** Returns a copy of this client with another deadline. */
  public ProcessClient withDeadline(Duration other) {
    Builder builder = new Builder(this);
    builder.deadline = Objects.requireNonNull(other, "other");
    return builder.build();
  }

  /** Returns a copy of this client that gives its processes more environment variables. */
  public ProcessClient withVariables(Map<String, String> variables) {
    Builder builder = new Builder(this);
    builder.environment.putAll(variables);
    return builder.build();
  }

  /**
   * Runs a process to its end and returns what it wrote.
   *
   * @param arguments the arguments after the {@link #command()}
   * @param input the standard input of the process
   * @return its answer; the caller decides whether that means success
   * @throws SessionException {@link StandardErrorCode#NOT_INSTALLED}, {@link
   *     StandardErrorCode#DEADLINE}, {@link StandardErrorCode#INTERRUPTED} or {@link
   *     StandardErrorCode#UNEXPECTED_ANSWER}; the process has been ended then
   */
  public ProcessAnswer run(List<String> arguments, String input) {
    List<String> argv = new ArrayList<>(command);
    argv.addAll(arguments);
    long begun = System.nanoTime();
    String how = "failed";
    Process process = start(argv);
    try {
      CompletableFuture<String> output = Pipes.read(process.getInputStream());
      CompletableFuture<String> errors = Pipes.read(process.getErrorStream());
      CompletableFuture<Void> written = Pipes.write(process.getOutputStream(), input);
      log.prepare();
      CompletableFuture.allOf(output, errors, written)
          .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        throw late(argv);
      }
      how = "ended with " + process.exitValue();
      if (process.exitValue() == INTERRUPTED) {
        // Ctrl-C reaches it too, and possibly sooner than this process.
        throw interrupted(null);
      }
      return new ProcessAnswer(argv, process.exitValue(), output.join(), errors.join());
    } catch (TimeoutException e) {
      throw late(argv);
    } catch (ExecutionException e) {
      throw new SessionException(
          StandardErrorCode.UNEXPECTED_ANSWER,
          program + "'s answer could not be read: " + e.getCause().getMessage(),
          Map.of("argv", String.join(" ", argv)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } finally {
      process.destroyForcibly();
      log.ended(argv, begun, how);
    }
  }

  private Process start(List<String> argv) {
    ProcessBuilder builder = new ProcessBuilder(argv);
    OwnVariables.set(builder, environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.NOT_INSTALLED,
          program + " cannot be started as '" + argv.get(0) + "'" + installHint,
          Map.of("argv", String.join(" ", argv), "option", "binary"),
          e);
    }
  }

  private SessionException interrupted(@Nullable Throwable cause) {
    return new SessionException(
        StandardErrorCode.INTERRUPTED, "interrupted while waiting for " + program, Map.of(), cause);
  }

  private SessionException late(List<String> argv) {
    return new SessionException(
        StandardErrorCode.DEADLINE,
        program + " did not answer within " + deadline.toMillis() / 1000.0 + " s" + lateHint,
        Map.of("argv", String.join(" ", argv)),
        null);
  }

  /** Builds a client. */
  public static final class Builder {
    private final String program;
    private final List<String> command;
    private final Map<String, String> environment;
    private final CallLog log;
    private Duration deadline;
    private String installHint = "";
    private String lateHint = "";

    private Builder(ConnectContext context, String program, List<String> command) {
      this.program = Objects.requireNonNull(program, "program");
      this.command = List.copyOf(command);
      this.environment = new HashMap<>(context.environment());
      this.deadline = context.deadline();
      this.log = new CallLog(context);
    }

    private Builder(ProcessClient like) {
      this.program = like.program;
      this.command = like.command;
      this.environment = new HashMap<>(like.environment);
      this.deadline = like.deadline;
      this.log = like.log;
      this.installHint = like.installHint;
      this.lateHint = like.lateHint;
    }

    /**
     * Removes variables from the processes' environment, such as those in which a multiplexer's
     * client finds the session that it runs in.
     *
     * @return this builder
     */
    public Builder without(String... variables) {
      for (String variable : variables) {
        environment.remove(variable);
      }
      return this;
    }

    /**
     * Adds a variable to the processes' environment.
     *
     * @param name its name
     * @param value its value
     * @return this builder
     */
    public Builder variable(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /**
     * Sets the hint on how to install the program, for the error if it cannot be started.
     *
     * @return this builder
     */
    public Builder installHint(String hint) {
      installHint = ": " + hint;
      return this;
    }

    /**
     * Sets the likely cause to name in the error if the deadline passes.
     *
     * @return this builder
     */
    public Builder lateHint(String hint) {
      lateHint = ": " + hint;
      return this;
    }

    /** Returns the client. */
    public ProcessClient build() {
      return new ProcessClient(this);
    }
  }
}
