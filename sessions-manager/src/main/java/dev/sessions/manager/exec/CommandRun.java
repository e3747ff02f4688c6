package dev.sessions.manager.exec;

import dev.sessions.backend.support.EndedTree;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.backend.support.ProcessTable;
import dev.sessions.backend.support.TreeTerminator;
import dev.sessions.manager.exec.CommandListener.Stream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One command that runs.
 *
 * <p>All is done in one thread, which checks whether there is something to read rather than waiting
 * for it. While it does, it holds the locks of both streams: the JDK would otherwise empty and
 * replace them from another thread at the moment when the process ends.
 */
final class CommandRun {
  private static final long FIRST_PAUSE_MILLIS = 1;
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS);
  private static final long LONGEST_PAUSE_MILLIS = 10;
  private static final long EXIT_CODE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long LAST_WORDS_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final long start = System.nanoTime();
  private final Process process;
  private final Optional<Duration> timeout;
  private final CommandListener listener;
  private final EndingGrace grace;
  private final OutputPump stdout;
  private final OutputPump stderr;
  private boolean timedOut;
  private Optional<String> error = Optional.empty();

  CommandRun(Process process, CommandRequest request, CommandListener listener, EndingGrace grace) {
    this.process = process;
    this.timeout = request.timeout();
    this.listener = listener;
    this.grace = grace;
    this.stdout =
        new OutputPump(
            process.getInputStream(),
            request.keptBytes(),
            bytes -> listener.output(Stream.STDOUT, bytes),
            line -> listener.line(Stream.STDOUT, line));
    this.stderr =
        new OutputPump(
            process.getErrorStream(),
            request.keptBytes(),
            bytes -> listener.output(Stream.STDERR, bytes),
            line -> listener.line(Stream.STDERR, line));
  }

  CommandResult toItsEnd() {
    synchronized (process.getInputStream()) {
      synchronized (process.getErrorStream()) {
        boolean returned = false;
        try {
          close(process.getOutputStream());
          listener.started(process.pid());
          awaitEnd();
          readLastWords();
          returned = true;
        } finally {
          if (!returned) {
            endTree(() -> {});
          }
          close(process.getInputStream());
          close(process.getErrorStream());
        }
      }
    }
    return result();
  }

  private void awaitEnd() {
    long pause = FIRST_PAUSE_MILLIS;
    try {
      while (process.isAlive()) {
        if (Thread.interrupted()) {
          // A command that writes on and on is never waited for.
          throw new InterruptedException();
        }
        if (isOver()) {
          timedOut = true;
          endTree(this::pump);
          return;
        }
        if (pump()) {
          pause = FIRST_PAUSE_MILLIS;
        } else {
          process.waitFor(pause, TimeUnit.MILLISECONDS);
          pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      error = Optional.of("the wait for the command was interrupted");
      endTree(this::pump);
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOver() {
    return timeout.filter(time -> elapsed().compareTo(time) >= 0).isPresent();
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** What the command wrote before its end is in the pipes by now; others may still write on. */
  private void readLastWords() {
    stdout.pumpAll();
    stderr.pumpAll();
    long end = System.nanoTime() + LAST_WORDS_NANOS;
    boolean more = true;
    while (more && System.nanoTime() < end) {
      more = pump();
    }
    stdout.end();
    stderr.end();
  }

  private boolean pump() {
    boolean out = stdout.pump();
    boolean err = stderr.pump();
    return out || err;
  }

  private void endTree(Runnable meanwhile) {
    List<EndedTree> ended =
        new TreeTerminator(grace)
            .end(ProcessTable.read().tree(process.pid()).stream().toList(), meanwhile);
    List<Long> survivors = ended.stream().flatMap(tree -> tree.survivors().stream()).toList();
    if (!survivors.isEmpty()) {
      error = Optional.of("these processes could not be ended: " + survivors);
    }
    if (!survivors.contains(process.pid())) {
      awaitExitCode();
    }
  }

  /** The process has ended, and another thread of the JDK is about to read its exit code. */
  private void awaitExitCode() {
    long end = System.nanoTime() + EXIT_CODE_NANOS;
    while (process.isAlive() && System.nanoTime() < end) {
      LockSupport.parkNanos(this, FIRST_PAUSE_NANOS);
    }
  }

  private CommandResult result() {
    OptionalInt code =
        process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    boolean success = !timedOut && error.isEmpty() && code.isPresent() && code.getAsInt() == 0;
    return new CommandResult(
        success, code, stdout.output(), stderr.output(), timedOut, error, elapsed());
  }

  private static void close(Closeable stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // The other end is gone already, which is what closing is for.
    }
  }
}
