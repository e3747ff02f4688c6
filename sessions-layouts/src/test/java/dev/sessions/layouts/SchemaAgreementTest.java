package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The validator and the schema for editors accept and refuse the same documents. */
class SchemaAgreementTest {
  private static final LocatedNode SCHEMA = LayoutsSchema.root();

  @Property(tries = 300)
  void bothAcceptWhatTheSchemaDescribes(@ForAll long seed) {
    String json = json(new SampleDocuments(SCHEMA, new Random(seed)).valid(SCHEMA));

    assertThat(LayoutsSchema.accepts(json)).as(json).isTrue();
    assertThat(problems(json)).as(json).isEmpty();
  }

  @Property(tries = 3000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void bothRefuseTheSameBrokenDocuments(@ForAll long seed, @ForAll @IntRange(max = 2) int changes) {
    Random random = new Random(seed);
    Object document = new SampleDocuments(SCHEMA, random).valid(SCHEMA);
    for (int i = 0; i < changes; i++) {
      document = new Breakage(random).change(document);
    }
    String json = json(document);
    List<String> problems = problems(json);

    assertThat(LayoutsSchema.accepts(json))
        .as("%s\n%s", problems, json)
        .isEqualTo(problems.isEmpty());
    Statistics.label("accepted")
        .collect(problems.isEmpty())
        .coverage(
            coverage -> {
              coverage.check(true).percentage(it -> it > 10);
              coverage.check(false).percentage(it -> it > 40);
            });
  }

  /**
   * Returns what the validator finds, except names that are given twice: no schema can say that.
   */
  private static List<String> problems(String json) {
    Problems problems = new Problems(Path.of("text"));
    LocatedNode tree = TreeReader.read(new JsonTokens(json), problems).orElseThrow();
    LayoutsFormat.FILE.check(tree, problems);
    return problems.inFileOrder().stream()
        .map(Problem::message)
        .filter(message -> !message.startsWith("two "))
        .toList();
  }

  private static String json(Object document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, document);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (key, member) -> {
            json.writeName((String) key);
            write(json, member);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> write(json, element));
      json.writeEndArray();
    } else if (value instanceof String string) {
      json.writeString(string);
    } else {
      json.writeRawValue(String.valueOf(value));
    }
  }
}
