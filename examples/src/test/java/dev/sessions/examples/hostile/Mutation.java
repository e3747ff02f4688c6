package dev.sessions.examples.hostile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Randomly changes, removes and duplicates bytes. */
final class Mutation {
  private static final int MAX_CHANGES = 6;
  private static final int BLOCK = 20;

  private Mutation() {}

  /** Returns a copy of the bytes with some random changes. */
  static byte[] of(Random random, byte[] bytes) {
    List<Byte> list = new ArrayList<>();
    for (byte b : bytes) {
      list.add(b);
    }
    for (int i = 0; i <= random.nextInt(MAX_CHANGES) && !list.isEmpty(); i++) {
      int at = random.nextInt(list.size());
      switch (random.nextInt(4)) {
        case 0 -> list.set(at, (byte) random.nextInt(256));
        case 1 -> list.remove(at);
        case 2 -> list.add(at, list.get(random.nextInt(list.size())));
        default ->
            list.addAll(at, List.copyOf(list.subList(at, Math.min(list.size(), at + BLOCK))));
      }
    }
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    list.forEach(result::write);
    return result.toByteArray();
  }
}
