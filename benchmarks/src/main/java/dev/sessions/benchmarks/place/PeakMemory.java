package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
   * Runs a program to its end. The kernel's figure never falls while one program runs, so the last
   * one that was seen, a millisecond before the end, is the peak.
   *
   * @throws IOException where it ends with another code than 0, with what it said
   */
  static long of(List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    Path errors = Files.createTempFile(folder, "stderr", "");
    Path output = Files.createTempFile(folder, "stdout", "");
    Process process = Programs.start(command, environment, folder, errors, output);
    long peak = 0;
    try {
      while (process.isAlive()) {
        peak = Math.max(peak, now(process.pid()).orElse(0));
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IOException("interrupted while watching a process", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          String.join(" ", command) + " failed: " + Files.readString(errors).strip());
    }
    return peak;
  }
}
