package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process occupied at its most, as the kernel keeps it while it runs. */
public final class PeakMemory {
  private static final String FIELD = "VmHWM:";

  private PeakMemory() {}

  /**
   * Returns the most bytes that a process has occupied until now, without its children; empty once
   * it has ended.
   */
  public static OptionalLong now(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith(FIELD))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
          .findFirst();
    } catch (IOException ended) {
      return OptionalLong.empty();
    }
  }

  /**
   * Watches a process until it ends. The kernel's figure never falls while one program runs, so the
   * last one that was seen, a millisecond before the end at the most, is the peak.
   */
  public static long untilEnd(Process process) throws IOException {
    long peak = 0;
    try {
      while (process.isAlive()) {
        peak = Math.max(peak, now(process.pid()).orElse(0));
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while watching a process", e);
    }
    return peak;
  }
}
