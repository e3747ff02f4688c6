package dev.sessions.layouts;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of layouts files that editors are given. */
final class LayoutsSchema {
  private static final String TEXT = text();
  private static final Validator VALIDATOR =
      new ValidatorFactory().withJsonNodeFactory(new SchemaNode.Factory()).createValidator();
  private static final URI NAME =
      VALIDATOR.registerSchema(URI.create("urn:sessions:layouts"), SchemaNode.of(TEXT));

  private LayoutsSchema() {}

  /** Returns the schema itself. */
  static LocatedNode root() {
    return SchemaNode.of(TEXT).node();
  }

  /** Returns whether the schema library finds nothing wrong with a text of JSON. */
  static boolean accepts(String json) {
    return VALIDATOR.validate(NAME, SchemaNode.of(json)).isValid();
  }

  /** Returns whether the schema keeps the rules of a dialect of JSON Schema. */
  static boolean isSchema(URI dialect) {
    return VALIDATOR.validate(dialect, SchemaNode.of(TEXT)).isValid();
  }

  private static String text() {
    try (InputStream in = LayoutsFormat.class.getResourceAsStream("layouts.schema.json")) {
      return new String(
          Objects.requireNonNull(in, "the schema").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
