package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terminals of the machine: every pane needs one, and the kernel gives out only so many. */
public final class Terminals {
  private static final Path LIMITS = Path.of("/proc/sys/kernel/pty");
  private static final int LEFT_TO_OTHERS = 32;

  private Terminals() {}

  /** Returns how many more there can be, with some left to others. */
  public static int free() throws IOException {
    return limit("max") - limit("reserve") - limit("nr") - LEFT_TO_OTHERS;
  }

  /** Returns how many there have to be in all, to have so many to oneself. */
  public static int most(int wanted) throws IOException {
    return wanted - free() + limit("max");
  }

  private static int limit(String name) throws IOException {
    // By lines: the kernel gives such a file in one piece, and readString asks for one byte first.
    return Integer.parseInt(Files.readAllLines(LIMITS.resolve(name)).get(0));
  }
}
