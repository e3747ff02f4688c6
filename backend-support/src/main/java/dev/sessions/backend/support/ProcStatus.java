package dev.sessions.backend.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What {@code /proc/PID/status} says about a process beyond what Java reports; see proc(5). If
 * there is no such file, everything is unknown.
 *
 * @param ended whether it is a zombie, or gone
 * @param residentBytes its resident memory in bytes, or empty if unknown
 */
record ProcStatus(boolean ended, OptionalLong residentBytes) {
  private static final ProcStatus UNKNOWN = new ProcStatus(false, OptionalLong.empty());
  private static final ProcStatus GONE = new ProcStatus(true, OptionalLong.empty());
  private static final String STATE = "State:";
  private static final String RESIDENT = "VmRSS:";
  private static final long KIB = 1024;

  static ProcStatus of(long pid) {
    // A process name may be any bytes; ISO 8859-1 decodes all of them.
    try (Stream<String> lines =
        Files.lines(Path.of("/proc/" + pid + "/status"), StandardCharsets.ISO_8859_1)) {
      return parse(lines.toList());
    } catch (IOException | UncheckedIOException e) {
      return isGone(pid) ? GONE : UNKNOWN;
    }
  }

  /** Returns whether a process has been reaped since it was listed; never true without /proc. */
  private static boolean isGone(long pid) {
    return Files.exists(Path.of("/proc/self")) && !Files.exists(Path.of("/proc/" + pid));
  }

  static ProcStatus parse(Iterable<String> lines) {
    boolean ended = false;
    OptionalLong resident = OptionalLong.empty();
    for (String line : lines) {
      if (line.startsWith(STATE)) {
        String state = line.substring(STATE.length()).strip();
        ended = state.startsWith("Z") || state.startsWith("X");
      } else if (line.startsWith(RESIDENT)) {
        String[] words = line.substring(RESIDENT.length()).strip().split(" ", 2);
        resident = OptionalLong.of(Long.parseLong(words[0]) * KIB);
      }
    }
    return new ProcStatus(ended, resident);
  }
}
