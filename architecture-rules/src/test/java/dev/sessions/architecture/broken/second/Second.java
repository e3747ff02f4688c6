package dev.sessions.architecture.broken.second;

import dev.sessions.architecture.broken.first.First;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Reads a file and a clock, and throws a generic exception. */
public final class Second {
  private Second() {}

  public static String name() {
    if (Files.exists(Path.of(First.name()))) {
      throw new RuntimeException(Instant.now().toString());
    }
    return "second";
  }
}
