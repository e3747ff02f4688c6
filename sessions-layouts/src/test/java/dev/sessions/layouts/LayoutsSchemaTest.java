package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The schema for editors has the tables of the validator, in their order and words. */
class LayoutsSchemaTest {
  private final LocatedNode schema = LayoutsSchema.root();

  @Test
  void theSchemaKeepsTheRulesOfSchemas() {
    assertThat(LayoutsSchema.isSchema(URI.create(SpecificationVersion.DRAFT2020_12.getId())))
        .isTrue();
  }

  @Test
  void theDocumentListsEveryKey() throws IOException {
    List<String> documented = new ArrayList<>();
    Pattern row = Pattern.compile("\\|[^|]*\\| `([^`]+)` \\| (required)? ?\\|.*");
    for (String line : Files.readAllLines(Path.of("..", "docs", "layouts.md"))) {
      Matcher matcher = row.matcher(line);
      if (matcher.matches()) {
        documented.add(matcher.group(1) + (matcher.group(2) == null ? "" : " (required)"));
      }
    }
    List<String> keys = new ArrayList<>();
    for (ObjectRule rule : List.of(LayoutsFormat.FILE, LayoutsFormat.LAYOUT, LayoutsFormat.TAB)) {
      rule.keys().forEach((name, key) -> keys.add(name + (key.isRequired() ? " (required)" : "")));
    }
    assertThat(documented).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void theSchemaHasTheKeysOfTheFormat() {
    Set<String> compared = new TreeSet<>();

    compare(LayoutsFormat.FILE, schema, compared);

    assertThat(compared).containsExactly("layout", "layouts file", "tab");
  }

  private void compare(ObjectRule rule, LocatedNode object, Set<String> compared) {
    compared.add(rule.title());
    assertThat(string(object, "title")).isEqualTo(rule.title());
    assertThat(string(object, "description")).isEqualTo(rule.description());
    assertThat(object.member("additionalProperties").orElseThrow().asString()).isEqualTo("false");
    Map<String, LocatedNode> properties = object.member("properties").orElseThrow().members();
    assertThat(List.copyOf(properties.keySet())).isEqualTo(List.copyOf(rule.keys().keySet()));
    assertThat(object.list("required").stream().map(LocatedNode::asString))
        .containsExactlyElementsOf(
            rule.keys().values().stream().filter(Key::isRequired).map(Key::name).toList());
    rule.keys()
        .forEach(
            (name, key) -> {
              assertThat(string(properties.get(name), "description"))
                  .isEqualTo(key.rule().description());
              if (key.rule() instanceof ListRule list) {
                LocatedNode items = properties.get(name).member("items").orElseThrow();
                compare(list.elements(), referenced(items), compared);
              }
            });
  }

  private LocatedNode referenced(LocatedNode node) {
    String name = string(node, "$ref").replace("#/$defs/", "");
    return schema.member("$defs").orElseThrow().member(name).orElseThrow();
  }

  private static String string(LocatedNode node, String key) {
    return node.text(key).orElseThrow().asString();
  }
}
