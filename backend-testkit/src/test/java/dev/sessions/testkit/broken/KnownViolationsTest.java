package dev.sessions.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What the kit reports of rules that an author lists, and of a server that cannot be frozen. */
class KnownViolationsTest {

  /** Breaks X8, and says so; X1, which it says too, passes; Q9 is no rule. */
  static class ListingKit extends BrokenKit {
    @Override
    protected Map<String, String> knownViolations() {
      return Map.of("X8", "codes are lost", "X1", "not true", "Q9", "no such rule");
    }
  }

  /** A kit whose author has forgotten how to freeze the server. */
  static class UnfrozenKit extends BrokenKit {
    @Override
    protected void freezeServer() {}
  }

  /** A kit whose author says that there is no server. */
  static class ServerlessKit extends BrokenKit {
    @Override
    protected void freezeServer() {
      Assumptions.abort("there is no server");
    }
  }

  private static Events run(Class<?> kit, String brokenRule) {
    long variant =
        BrokenVariants.ALL.stream().takeWhile(each -> !each.rule().equals(brokenRule)).count();
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("variant", Long.toString(variant))
        .selectors(selectClass(kit))
        .execute()
        .testEvents();
  }

  private static String rule(Event event) {
    return event.getTestDescriptor().getDisplayName().split(" ", 2)[0];
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow()
        .getMessage();
  }

  @Test
  void aListedRuleIsSkippedWithItsReason() {
    Events tests = run(ListingKit.class, "X8");
    assertThat(tests.aborted().list()).hasSize(1);
    Event skipped = tests.aborted().list().get(0);
    assertThat(rule(skipped)).isEqualTo("X8");
    assertThat(message(skipped)).isEqualTo("a known violation: codes are lost");
  }

  @Test
  void aListedRuleThatPassesFailsAndSoDoesAnUnknownOne() {
    Events tests = run(ListingKit.class, "X8");
    assertThat(tests.failed().map(KnownViolationsTest::message))
        .hasSize(2)
        .anyMatch(why -> why.equals("rule X1 passes now: remove it from knownViolations()"))
        .anyMatch(why -> why.contains("the ids of the rules") && why.contains("Q9"));
  }

  @Test
  void aServerThatIsNotFrozenFailsEveryRuleAboutThat() {
    Events tests = run(UnfrozenKit.class, "X8");
    assertThat(tests.failed().map(KnownViolationsTest::rule))
        .containsExactlyInAnyOrder("X8", "E1", "E2", "E3");
    assertThat(tests.failed().filter(event -> rule(event).startsWith("E")))
        .map(KnownViolationsTest::message)
        .allMatch(why -> why.contains("freezeServer() has to stop the server from answering"));
  }

  @Test
  void withoutAServerTheRulesAboutOneThatDoesNotAnswerAreSkipped() {
    Events tests = run(ServerlessKit.class, "X8");
    assertThat(tests.failed().map(KnownViolationsTest::rule)).containsExactly("X8");
    assertThat(tests.aborted().map(KnownViolationsTest::rule))
        .containsExactlyInAnyOrder("E1", "E2", "E3");
  }
}
