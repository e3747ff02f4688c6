package dev.sessions.examples.hostile;

import dev.sessions.layouts.LayoutsFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes layouts files with any content: {@code LayoutsWriter} accepts valid layouts only. */
final class RawLayouts {
  private static final char LAST_PLAIN = '~';

  private RawLayouts() {}

  static Map<String, Object> layout(String name, List<Map<String, String>> tabs) {
    return Map.of("layoutName", name, "layoutTabs", tabs);
  }

  static Map<String, String> tab(String name, String startDir, String command) {
    return Map.of("tabName", name, "startDir", startDir, "command", command);
  }

  static String file(List<Map<String, Object>> layouts) {
    String json =
        JsonMapper.shared()
            .writeValueAsString(Map.of("version", LayoutsFile.VERSION, "layouts", layouts));
    // Other characters occur in strings only, and an unpaired surrogate can only be escaped.
    return json.chars()
        .mapToObj(
            each ->
                each > LAST_PLAIN
                    ? String.format("\\u%04x", each)
                    : Character.toString((char) each))
        .collect(Collectors.joining());
  }
}
