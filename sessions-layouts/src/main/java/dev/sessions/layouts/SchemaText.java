package dev.sessions.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of layouts files, for editors; the program itself does not read it. */
public final class SchemaText {
  private static final String NAME = "layouts.schema.json";

  private SchemaText() {}

  /**
   * Returns the schema, of draft 2020-12.
   *
   * @throws UncheckedIOException if the jar cannot be read
   */
  public static String read() {
    try (InputStream in = SchemaText.class.getResourceAsStream(NAME)) {
      return new String(Objects.requireNonNull(in, NAME).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
