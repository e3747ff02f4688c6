package dev.sessions.benchmarks.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pseudo-terminals of this machine: every pane needs one, and the kernel limits their number.
 */
public final class Terminals {
  private static final Path LIMITS = Path.of("/proc/sys/kernel/pty");
  private static final int RESERVE = 32;

  private Terminals() {}

  /** Returns how many more can be opened, less a reserve for other programs. */
  public static int free() throws IOException {
    return limit("max") - limit("reserve") - limit("nr") - RESERVE;
  }

  /** Returns the limit that {@code kernel.pty.max} needs for that many to be free. */
  public static int limitFor(int wanted) throws IOException {
    return wanted - free() + limit("max");
  }

  private static int limit(String name) throws IOException {
    // Not readString: it reads one byte first, and the kernel returns such a file in one read only.
    return Integer.parseInt(Files.readAllLines(LIMITS.resolve(name)).get(0));
  }
}
