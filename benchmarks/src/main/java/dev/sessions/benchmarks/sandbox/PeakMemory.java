package dev.sessions.benchmarks.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The peak resident memory of a process, which the kernel reports while the process exists. */
public final class PeakMemory {
  private static final String FIELD = "VmHWM:";

  private PeakMemory() {}

  /**
   * Returns the peak memory of a process so far in bytes, without its children; empty if the
   * process has ended.
   */
  public static OptionalLong soFar(long pid) {
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
   * Runs a program until it ends and returns its peak memory in bytes. The kernel's figure never
   * falls during a run, so the last one read, at most a millisecond before the end, is the peak.
   *
   * @throws IOException if the exit code is not 0; the message has the error output
   */
  static long ofRun(List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    Path errors = Files.createTempFile(folder, "stderr", "");
    Path output = Files.createTempFile(folder, "stdout", "");
    Process process = Programs.start(command, environment, folder, errors, output);
    long peak = 0;
    try {
      while (process.isAlive()) {
        peak = Math.max(peak, soFar(process.pid()).orElse(0));
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IOException("interrupted while measuring the memory of " + command.get(0), e);
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          String.join(" ", command) + " failed: " + Files.readString(errors).strip());
    }
    return peak;
  }
}
