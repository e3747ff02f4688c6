package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SpecificationVersion;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LayoutsSchemaTest {
  private static final Set<String> ANNOTATIONS = Set.of("$schema", "title", "description");
  private static final Set<String> STRUCTURE =
      Set.of("$ref", "$defs", "properties", "items", "additionalProperties");
  private static final Set<String> WITH_A_MESSAGE =
      Set.of("required", "type", "enum", "pattern", "minItems", "minimum", "maximum");

  @Test
  void theSchemaKeepsTheRulesOfSchemas() {
    Validator validator = new ValidatorFactory().withJsonNodeFactory(new Trees()).createValidator();

    assertThat(
            validator
                .validate(
                    URI.create(SpecificationVersion.DRAFT2020_12.getId()),
                    tree(LayoutsSchema.text()))
                .getErrors())
        .isEmpty();
  }

  @Test
  void everyRuleOfTheSchemaHasAMessageOfItsOwn() {
    Set<String> used = new TreeSet<>();
    collect(tree(LayoutsSchema.text()), used);

    assertThat(used).containsAll(WITH_A_MESSAGE);
    used.removeAll(ANNOTATIONS);
    used.removeAll(STRUCTURE);
    assertThat(used).isEqualTo(new TreeSet<>(WITH_A_MESSAGE));
  }

  @Test
  void theVersionOfTheSchemaIsTheOneWeWrite() {
    assertThat(tree(LayoutsSchema.text()).at("/properties/version/enum/0").asString())
        .isEqualTo(LayoutsFile.VERSION);
  }

  /** Every pattern must be the one that the message "is blank" tells of. */
  private static void collect(LocatedNode schema, Set<String> used) {
    used.addAll(schema.members().keySet());
    schema.text("pattern").ifPresent(p -> assertThat(p.asString()).isEqualTo("\\S"));
    for (String named : Set.of("properties", "$defs")) {
      schema
          .member(named)
          .ifPresent(some -> some.members().values().forEach(each -> collect(each, used)));
    }
    schema.member("items").ifPresent(items -> collect(items, used));
  }

  private static LocatedNode tree(String text) {
    return TreeReader.read(new JsonSyntax(text), new Problems(Path.of("schema"))).orElseThrow();
  }

  private static final class Trees implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object node) {
      return node instanceof JsonNode tree ? tree : tree((String) node);
    }

    @Override
    public JsonNode create(String text) {
      return tree(text);
    }
  }
}
