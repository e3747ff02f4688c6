package dev.sessions.manager.exec;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads one output of a command without ever waiting for it, so that neither a silent command nor a
 * process that it left behind can hold a thread.
 */
final class OutputPump {
  private static final int CHUNK = 1 << 16;

  private final InputStream stream;
  private final OutputTail tail;
  private final Predicate<byte[]> passOn;
  private final LineCutter lines;
  private final byte[] chunk = new byte[CHUNK];
  private boolean closed;

  /** Creates a pump that closes the output as soon as {@code passOn} returns false. */
  OutputPump(InputStream stream, int keptBytes, Predicate<byte[]> passOn, Consumer<String> lines) {
    this.stream = stream;
    this.tail = new OutputTail(keptBytes);
    this.passOn = passOn;
    this.lines = new LineCutter(lines);
  }

  /** Reads one chunk of what is there; returns whether something was. */
  boolean pump() {
    return pump(CHUNK) > 0;
  }

  /** Reads all that is there at this moment, however long it takes to pass it on. */
  void pumpAll() {
    int left = available();
    int length = pump(left);
    while (length > 0 && length < left) {
      left -= length;
      length = pump(left);
    }
  }

  private int pump(int most) {
    int length = read(most);
    if (length > 0) {
      tail.add(chunk, length);
      if (!passOn.test(Arrays.copyOf(chunk, length))) {
        close();
      }
      lines.add(chunk, length);
    }
    return length;
  }

  /** Says that no more is read. */
  void end() {
    lines.end();
  }

  CommandOutput output() {
    return tail.output();
  }

  private int read(int most) {
    try {
      int there = Math.min(available(), Math.min(most, CHUNK));
      return there > 0 ? stream.read(chunk, 0, there) : 0;
    } catch (IOException e) {
      closed = true;
      return 0;
    }
  }

  private int available() {
    try {
      return closed ? 0 : stream.available();
    } catch (IOException e) {
      // A pipe that cannot be read any more holds nothing for us; the command goes on.
      closed = true;
      return 0;
    }
  }

  private void close() {
    closed = true;
    try {
      stream.close();
    } catch (IOException e) {
      // Nothing is read from it any more.
    }
  }
}
