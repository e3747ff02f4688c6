package dev.sessions.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.sessions.api.spi.Capability;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The kit catches each bug with the rule about it and with no other rule. */
class BrokenVariantsTest {

  static Stream<Arguments> variants() {
    List<BrokenVariant> all = BrokenVariants.ALL;
    return IntStream.range(0, all.size()).mapToObj(i -> Arguments.of(all.get(i), i));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void eachFailsExactlyItsRule(BrokenVariant variant, int number) {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("variant", Integer.toString(number))
            .selectors(selectClass(BrokenKit.class))
            .execute()
            .testEvents();
    assertThat(tests.started().count()).isGreaterThan(80);
    assertThat(tests.skipped().count()).isZero();
    // A backend that declares neither `hold` nor `exitCodes` has nothing to refuse.
    List<String> nothingToRefuse =
        variant.capabilities().contains(Capability.HOLD)
            ? List.of()
            : List.of("H1", "H2", "X8", "X9");
    assertThat(tests.aborted().map(BrokenVariantsTest::ruleOf))
        .containsExactlyInAnyOrderElementsOf(nothingToRefuse);
    Set<String> failed = new TreeSet<>();
    tests.failed().map(BrokenVariantsTest::ruleOf).forEach(failed::add);
    assertThat(failed).containsExactly(variant.rule());
  }

  private static String ruleOf(Event event) {
    return event.getTestDescriptor().getDisplayName().split(" ", 2)[0];
  }
}
