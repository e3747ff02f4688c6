package dev.sessions.cli;

import dev.sessions.api.spi.PathBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds arguments that the JVM could not decode: they would name another file than the user's, and
 * reach a command of {@code exec} altered.
 */
final class ArgumentBytes {
  private static final Path AS_GIVEN = Path.of("/proc/self/cmdline");

  private ArgumentBytes() {}

  /**
   * Returns what is wrong with the first such argument, as one sentence; empty if there is none.
   */
  static Optional<String> problem(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (PathBytes.areLostIn(arguments[i])) {
        Optional<byte[]> given = given(arguments.length - i);
        if (given.isEmpty() || !isUtf8(given.get())) {
          return Optional.of(
              "the argument '"
                  + given.map(ArgumentBytes::shown).orElse(arguments[i])
                  + "' has bytes that are not UTF-8, which would not arrive as they are: rename"
                  + " what it names (a layouts file can be read from standard input, as -)");
        }
        if (!given
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .get()
            .equals(arguments[i])) {
          return Optional.of(
              "the argument '"
                  + shown(given.get())
                  + "' cannot be decoded in this locale: use the launcher, or set LC_ALL to"
                  + " C.UTF-8");
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the bytes of the argument at that place from the end, if the system says them. */
  private static Optional<byte[]> given(int fromEnd) {
    try {
      byte[] all = Files.readAllBytes(AS_GIVEN);
      int end = all.length;
      for (int left = fromEnd; end > 0; left--) {
        int start = end - 1;
        while (start > 0 && all[start - 1] != 0) {
          start--;
        }
        if (left == 1) {
          return Optional.of(Arrays.copyOfRange(all, start, end - 1));
        }
        end = start;
      }
      return Optional.empty();
    } catch (IOException e) {
      // Not Linux.
      return Optional.empty();
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    return Arrays.equals(
        new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
  }

  /** Shows bytes that are not ASCII as {@code \xE9}: the terminal may not show them either. */
  private static String shown(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte each : bytes) {
      text.append(each >= 0 ? String.valueOf((char) each) : String.format("\\x%02X", each));
    }
    return text.toString();
  }
}
