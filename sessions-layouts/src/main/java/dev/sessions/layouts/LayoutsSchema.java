package dev.sessions.layouts;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The JSON Schema of layouts files, and the validator that holds values against it. */
final class LayoutsSchema {
  private static final String RESOURCE = "layouts.schema.json";

  /** Without a name of ours the validator makes a random one, which costs start-up time. */
  private static final URI NAME = URI.create("urn:sessions:layouts");

  private final LocatedNode root;
  private final Validator validator;
  private final URI uri;

  private LayoutsSchema(LocatedNode root) {
    this.root = root;
    this.validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new OnlyNodes())
            // A test holds the schema against its own schema; no need to do it at each start.
            .withDisabledSchemaValidation(true)
            .createValidator();
    this.uri = validator.registerSchema(NAME, root);
  }

  /** Loads the schema that ships with this room. */
  static LayoutsSchema load() {
    Problems problems = new Problems(Path.of(RESOURCE));
    return TreeReader.read(new JsonSyntax(text()), problems)
        .map(LayoutsSchema::new)
        .orElseThrow(
            () ->
                new SessionException(
                    StandardErrorCode.INTERNAL, problems.exception().getMessage()));
  }

  /** Returns the text of the schema. */
  static String text() {
    try (InputStream in = LayoutsSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new SessionException(
            StandardErrorCode.INTERNAL, "the resource " + RESOURCE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.INTERNAL, "the resource " + RESOURCE + " cannot be read", Map.of(), e);
    }
  }

  /** Returns what the validator has to say of a file's tree. */
  List<Error> errors(LocatedNode tree) {
    return validator.validate(uri, tree).getErrors();
  }

  /** Returns the object of the schema that an error comes from. */
  LocatedNode rule(Error error) {
    return root.at(pointer(error));
  }

  /** Returns the object of the schema that refuses other keys than its own by an error. */
  LocatedNode owner(Error error) {
    String pointer = pointer(error);
    return root.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private static String pointer(Error error) {
    String location = error.getSchemaLocation();
    return location.substring(location.indexOf('#') + 1);
  }

  /** The validator is given trees, never texts or objects of other kinds. */
  private static final class OnlyNodes implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object node) {
      return (JsonNode) node;
    }

    @Override
    public JsonNode create(String text) {
      throw new SessionException(
          StandardErrorCode.INTERNAL, "the validator asks for a text to be parsed");
    }
  }
}
