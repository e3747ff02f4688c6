package dev.sessions.layouts;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes layouts files in JSON. */
public final class LayoutsWriter {
  private final JsonFactory factory = new JsonFactory();

  /** Creates a writer, which any thread may use. */
  public LayoutsWriter() {}

  /**
   * Returns the text of a file that reads back equal.
   *
   * @return JSON on one line, with a newline at its end
   */
  public String json(LayoutsFile file) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("version", file.version());
      json.writeArrayPropertyStart("layouts");
      for (LayoutConfig layout : file.layouts()) {
        write(json, layout);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, LayoutConfig layout) {
    json.writeStartObject();
    json.writeStringProperty("layoutName", layout.layoutName());
    json.writeArrayPropertyStart("layoutTabs");
    for (TabConfig tab : layout.layoutTabs()) {
      write(json, tab);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, TabConfig tab) {
    json.writeStartObject();
    json.writeStringProperty("tabName", tab.tabName());
    json.writeStringProperty("startDir", tab.startDir());
    json.writeStringProperty("command", tab.command());
    if (tab.tabWeight().isPresent()) {
      json.writeNumberProperty("tabWeight", tab.tabWeight().getAsInt());
    }
    json.writeEndObject();
  }
}
