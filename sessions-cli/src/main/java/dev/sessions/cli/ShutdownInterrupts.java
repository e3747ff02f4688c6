package dev.sessions.cli;

import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.terminal.Interrupts;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Interrupts the thread of the command when the JVM is asked to end, and waits for its end. */
final class ShutdownInterrupts implements Interrupts {
  /** Longer than ending a process tree takes; a command that hangs does not hold up Ctrl-C. */
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int exit;

  @Override
  public void interruptThisThread() {
    Thread caller = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(caller), "sessions-interrupt"));
  }

  /** Says that the command has ended, with this exit code. */
  void ended(int code) {
    exit = code;
    ended.countDown();
  }

  private void end(Thread caller) {
    if (ended.getCount() == 0) {
      return;
    }
    caller.interrupt();
    try {
      if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && exit != ExitStatus.INTERRUPTED) {
        // The JVM would end with the code of the signal otherwise.
        Runtime.getRuntime().halt(exit);
      }
    } catch (InterruptedException e) {
      // It ends as if there had been no wait.
    }
  }
}
