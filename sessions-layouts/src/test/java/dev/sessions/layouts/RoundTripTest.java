package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.NameRule;
import dev.sessions.api.layout.TabConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class RoundTripTest {
  private static Path folder;

  @BeforeContainer
  static void folder() throws IOException {
    folder = Files.createTempDirectory("round-trip");
  }

  @AfterContainer
  static void remove() throws IOException {
    Files.deleteIfExists(folder.resolve("a.json"));
    Files.deleteIfExists(folder.resolve("a.yaml"));
    Files.delete(folder);
  }

  @Property(tries = 200)
  void whatIsWrittenReadsBackEqual(@ForAll("layouts") List<LayoutConfig> layouts)
      throws IOException {
    LayoutsReader reader = new LayoutsReader(Map.of("HOME", folder.toString()));
    Path path = folder.resolve("a.json");
    LayoutsFile file = new LayoutsFile(path, LayoutsFile.VERSION, layouts);
    Files.write(path, new LayoutsWriter().json(file).getBytes(StandardCharsets.UTF_8));

    assertThat(reader.read(path)).isEqualTo(file);
  }

  @Property(tries = 200)
  void whatIsWrittenIsYamlToo(@ForAll("printableLayouts") List<LayoutConfig> layouts)
      throws IOException {
    LayoutsReader reader = new LayoutsReader(Map.of("HOME", folder.toString()));
    Path path = folder.resolve("a.yaml");
    LayoutsFile file = new LayoutsFile(path, LayoutsFile.VERSION, layouts);
    Files.write(path, new LayoutsWriter().json(file).getBytes(StandardCharsets.UTF_8));

    assertThat(reader.read(path)).isEqualTo(file);
  }

  @Provide
  Arbitrary<List<LayoutConfig>> layouts() {
    return layoutsOf(Arbitraries.strings());
  }

  /** YAML files may not hold characters such as U+007F, which JSON files may. */
  @Provide
  Arbitrary<List<LayoutConfig>> printableLayouts() {
    return layoutsOf(
        Arbitraries.strings().withCharRange(' ', '~').withCharRange('\u00a0', '\ud7ff'));
  }

  private static Arbitrary<List<LayoutConfig>> layoutsOf(StringArbitrary strings) {
    Arbitrary<String> names = text(strings).filter(name -> NameRule.broken(name).isEmpty());
    Arbitrary<String> commands =
        text(strings).filter(text -> !text.isBlank() && text.indexOf(0) < 0);
    Arbitrary<OptionalInt> weights =
        Arbitraries.integers()
            .greaterOrEqual(0)
            .map(OptionalInt::of)
            .optional(0.5)
            .map(weight -> weight.orElse(OptionalInt.empty()));
    Arbitrary<TabConfig> tabs =
        Combinators.combine(names, Arbitraries.of(".", "~", "$HOME", "${HOME}"), commands, weights)
            .as(RoundTripTest::tab);
    return Combinators.combine(
            names, tabs.list().ofMinSize(1).ofMaxSize(4).uniqueElements(TabConfig::tabName))
        .as(LayoutConfig::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .uniqueElements(LayoutConfig::layoutName);
  }

  /** Returns texts of characters that UTF-8 can hold, quotes, backslashes and emoji among them. */
  private static Arbitrary<String> text(StringArbitrary strings) {
    return Arbitraries.oneOf(
        strings
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text)),
        Arbitraries.strings().withChars("\"\\'#{}:;-~$ \n\t&*!|>%@`").ofMinLength(1).ofMaxLength(8),
        Arbitraries.of("😀", "true", "8080", "null", "~", "é\u2028x"));
  }

  private static TabConfig tab(String name, String startDir, String command, OptionalInt weight) {
    TabConfig.Builder tab = TabConfig.named(name).startDir(startDir).command(command);
    weight.ifPresent(tab::tabWeight);
    return tab.build();
  }
}
