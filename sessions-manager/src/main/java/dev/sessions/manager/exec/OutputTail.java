package dev.sessions.manager.exec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the last bytes of what it is given, and counts all of them. */
final class OutputTail {
  private static final int FIRST_SIZE = 1024;
  private static final int CONTINUATION_MASK = 0xC0;
  private static final int CONTINUATION = 0x80;
  private static final int LONGEST_CHARACTER = 4;

  private final int limit;
  private byte[] ring;
  private long bytes;

  OutputTail(int limit) {
    this.limit = limit;
    this.ring = new byte[Math.min(limit, FIRST_SIZE)];
  }

  void add(byte[] chunk, int length) {
    if (bytes + length > ring.length && ring.length < limit) {
      grow(bytes + length);
    }
    int from = Math.max(0, length - ring.length);
    for (int at = from; at < length; ) {
      int place = (int) ((bytes + at) % ring.length);
      int part = Math.min(length - at, ring.length - place);
      System.arraycopy(chunk, at, ring, place, part);
      at += part;
    }
    bytes += length;
  }

  CommandOutput output() {
    if (bytes <= ring.length) {
      return new CommandOutput(
          new String(ring, 0, (int) bytes, StandardCharsets.UTF_8), bytes, true);
    }
    byte[] last = new byte[ring.length];
    if (ring.length > 0) {
      int oldest = (int) (bytes % ring.length);
      System.arraycopy(ring, oldest, last, 0, ring.length - oldest);
      System.arraycopy(ring, 0, last, ring.length - oldest, oldest);
    }
    int from = firstWholeCharacter(last);
    return new CommandOutput(
        new String(last, from, last.length - from, StandardCharsets.UTF_8), bytes, false);
  }

  /** Until it is full, the ring is a plain array, so that growing it keeps every place. */
  private void grow(long needed) {
    long size = Math.max(needed, 2L * ring.length);
    ring = Arrays.copyOf(ring, (int) Math.min(limit, size));
  }

  /** The cut may have gone through a character of several bytes. */
  private static int firstWholeCharacter(byte[] text) {
    int at = 0;
    while (at < Math.min(text.length, LONGEST_CHARACTER - 1)
        && (text[at] & CONTINUATION_MASK) == CONTINUATION) {
      at++;
    }
    return at;
  }
}
