package dev.sessions.manager.exec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts bytes into lines of text. */
final class LineCutter {
  static final int LONGEST_LINE = 1 << 16;

  private final Consumer<String> lines;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();

  LineCutter(Consumer<String> lines) {
    this.lines = lines;
  }

  void add(byte[] chunk, int length) {
    int start = 0;
    for (int at = 0; at < length; at++) {
      if (chunk[at] == '\n') {
        open.write(chunk, start, at - start);
        start = at + 1;
        flush();
      } else if (isTooLong(open.size() + at - start, chunk[at])) {
        open.write(chunk, start, at - start);
        start = at;
        flush();
      }
    }
    open.write(chunk, start, length - start);
  }

  /** A line is cut between characters, not inside one of several bytes. */
  private static boolean isTooLong(int length, byte next) {
    boolean insideCharacter = (next & 0xC0) == 0x80;
    return length >= LONGEST_LINE && (!insideCharacter || length >= LONGEST_LINE + 3);
  }

  /** Hands on a last line that has no end. */
  void end() {
    if (open.size() > 0) {
      flush();
    }
  }

  private void flush() {
    String line = open.toString(StandardCharsets.UTF_8);
    open.reset();
    lines.accept(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
  }
}
