package dev.sessions.cli;

import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.terminal.Interrupts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Interrupts the thread of the command when the JVM is asked to end, and waits for its end. */
final class ShutdownInterrupts implements Interrupts {
  /** Longer than ending a process tree takes; a command that hangs does not hold up Ctrl-C. */
  private static final long PATIENCE_SECONDS = 10;

  private final CompletableFuture<Integer> exit = new CompletableFuture<>();

  @Override
  public void interruptThisThread() {
    Thread caller = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(caller), "sessions-interrupt"));
  }

  /** Says that the command has ended, with this exit code. */
  void ended(int code) {
    exit.complete(code);
  }

  private void end(Thread caller) {
    if (exit.isDone()) {
      return;
    }
    caller.interrupt();
    try {
      int code = exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (code != ExitStatus.INTERRUPTED) {
        // The JVM would end with the code of the signal otherwise.
        Runtime.getRuntime().halt(code);
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      // It ends as if nobody had waited.
    }
  }
}
