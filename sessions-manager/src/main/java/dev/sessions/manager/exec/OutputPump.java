package dev.sessions.manager.exec;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads one output of a command without ever waiting for it, so that neither a silent command nor a
 * process that it left behind can hold a thread.
 */
final class OutputPump {
  private static final int CHUNK = 1 << 16;

  private final InputStream stream;
  private final OutputTail tail;
  private final LineCutter lines;
  private final byte[] chunk = new byte[CHUNK];
  private boolean broken;

  OutputPump(InputStream stream, int keptBytes, Consumer<String> lines) {
    this.stream = stream;
    this.tail = new OutputTail(keptBytes);
    this.lines = new LineCutter(lines);
  }

  /** Reads one chunk of what is there; returns whether something was. */
  boolean pump() {
    int length = read();
    if (length > 0) {
      tail.add(chunk, length);
      lines.add(chunk, length);
    }
    return length > 0;
  }

  /** Says that no more is read. */
  void end() {
    lines.end();
  }

  CommandOutput output() {
    return tail.output();
  }

  private int read() {
    if (broken) {
      return 0;
    }
    try {
      int there = stream.available();
      return there > 0 ? stream.read(chunk, 0, Math.min(there, CHUNK)) : 0;
    } catch (IOException e) {
      // A pipe that cannot be read any more holds nothing for us; the command goes on.
      broken = true;
      return 0;
    }
  }
}
