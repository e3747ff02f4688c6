package dev.sessions.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version that the build wrote down. */
final class Version {
  private Version() {}

  static String read() {
    try (InputStream version = Version.class.getResourceAsStream("version.txt")) {
      byte[] text = Objects.requireNonNull(version, "version.txt").readAllBytes();
      return new String(text, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
