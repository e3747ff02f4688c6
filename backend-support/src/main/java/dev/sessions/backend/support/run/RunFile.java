package dev.sessions.backend.support.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that a launch needs before its first window runs; immutable. */
public final class RunFile {
  private final String name;
  private final byte[] bytes;

  /**
   * Creates a file of text, in UTF-8.
   *
   * @param name its name in the run folder
   * @param content its text
   */
  public RunFile(String name, String content) {
    this(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Creates a file.
   *
   * @param name its name in the run folder
   * @param bytes its content
   */
  public RunFile(String name, byte[] bytes) {
    this.name = Objects.requireNonNull(name, "name");
    this.bytes = bytes.clone();
  }

  /** Returns its name in the run folder. */
  public String name() {
    return name;
  }

  /** Returns its content as text; what is not UTF-8 is replaced. */
  public String content() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns its content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RunFile that
        && name.equals(that.name)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, Arrays.hashCode(bytes));
  }

  /** Returns the name; of the content nothing, which may hold secrets. */
  @Override
  public String toString() {
    return "RunFile[" + name + "]";
  }
}
