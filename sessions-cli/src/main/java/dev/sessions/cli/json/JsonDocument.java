package dev.sessions.cli.json;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON object on a stream, written as it comes: nothing is built in memory first. */
final class JsonDocument {
  private final JsonGenerator generator;

  private JsonDocument(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Writes one object and a newline. The stream stays open. */
  static void write(PrintStream out, Consumer<JsonDocument> properties) {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      new JsonDocument(generator).object(properties);
    }
    out.print("\n");
  }

  JsonDocument property(String name, String value) {
    generator.writeStringProperty(name, value);
    return this;
  }

  /** Writes null for an empty value: a key is always there. */
  JsonDocument property(String name, Optional<String> value) {
    if (value.isPresent()) {
      generator.writeStringProperty(name, value.get());
    } else {
      generator.writeNullProperty(name);
    }
    return this;
  }

  JsonDocument property(String name, long value) {
    generator.writeNumberProperty(name, value);
    return this;
  }

  JsonDocument property(String name, boolean value) {
    generator.writeBooleanProperty(name, value);
    return this;
  }

  JsonDocument object(String name, Consumer<JsonDocument> properties) {
    generator.writeName(name);
    object(properties);
    return this;
  }

  JsonDocument strings(String name, List<String> values) {
    generator.writeArrayPropertyStart(name);
    values.forEach(generator::writeString);
    generator.writeEndArray();
    return this;
  }

  /** Writes an array with one object an item. */
  <T> JsonDocument objects(String name, List<T> items, JsonShape<T> shape) {
    generator.writeArrayPropertyStart(name);
    for (T item : items) {
      generator.writeStartObject();
      shape.write(this, item);
      generator.writeEndObject();
    }
    generator.writeEndArray();
    return this;
  }

  /** Writes null for an empty value. */
  JsonDocument number(String name, OptionalInt value) {
    return number(
        name, value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty());
  }

  /** Writes null for an empty value. */
  JsonDocument number(String name, OptionalLong value) {
    if (value.isPresent()) {
      return property(name, value.getAsLong());
    }
    generator.writeNullProperty(name);
    return this;
  }

  JsonDocument numbers(String name, List<Long> values) {
    generator.writeArrayPropertyStart(name);
    values.forEach(generator::writeNumber);
    generator.writeEndArray();
    return this;
  }

  /** Writes an array with one object an item, or null. */
  <T> JsonDocument optionalObjects(String name, Optional<List<T>> items, JsonShape<T> shape) {
    if (items.isPresent()) {
      return objects(name, items.get(), shape);
    }
    generator.writeNullProperty(name);
    return this;
  }

  /** Writes an object of one shape, or null. */
  <T> JsonDocument optional(String name, Optional<T> item, JsonShape<T> shape) {
    if (item.isPresent()) {
      return object(name, json -> shape.write(json, item.get()));
    }
    generator.writeNullProperty(name);
    return this;
  }

  private void object(Consumer<JsonDocument> properties) {
    generator.writeStartObject();
    properties.accept(this);
    generator.writeEndObject();
  }

  /** Writes the properties of one kind of thing. */
  @FunctionalInterface
  interface JsonShape<T> {
    void write(JsonDocument json, T item);
  }
}
