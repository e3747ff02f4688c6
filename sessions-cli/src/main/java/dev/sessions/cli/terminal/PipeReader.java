package dev.sessions.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Notices on Linux, without writing anything, that the pipe which standard output is has no reader
 * any more.
 *
 * <p>Java cannot ask for that; the {@code tail} of GNU can: one that follows a file ends by SIGPIPE
 * soon after the reader of its output has gone, and by itself soon after we have ended. If there is
 * no such program, the reader is taken to stay.
 */
public final class PipeReader implements OutputReader, AutoCloseable {
  private static final Path STDOUT = Path.of("/proc/self/fd/1");
  private static final int TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final File NOTHING = new File("/dev/null");
  private static final String SECONDS = "0.3";

  /** How a process ends that SIGPIPE ended. */
  private static final int BROKEN_PIPE = 128 + 13;

  private boolean asked;
  private @Nullable Process tail;

  @Override
  public synchronized boolean isGone() {
    if (!asked) {
      asked = true;
      tail = isPipe() ? start() : null;
    }
    return tail != null && !tail.isAlive() && tail.exitValue() == BROKEN_PIPE;
  }

  private static boolean isPipe() {
    try {
      return ((int) Files.getAttribute(STDOUT, "unix:mode") & TYPE) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // Not Linux.
      return false;
    }
  }

  private static @Nullable Process start() {
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      return new ProcessBuilder("tail", "-s", SECONDS, "--pid=" + pid, "-f", NOTHING.getPath())
          .redirectInput(NOTHING)
          .redirectOutput(Redirect.INHERIT)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // Not installed.
      return null;
    }
  }

  /** Lets go of standard output at once, so that its reader sees its end when we end. */
  @Override
  public synchronized void close() {
    asked = true;
    if (tail != null) {
      tail.destroyForcibly();
    }
  }
}
