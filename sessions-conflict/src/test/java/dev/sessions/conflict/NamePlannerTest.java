package dev.sessions.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NamePlannerTest {
  private static final BackendInfo ALL = ConflictPolicyTest.ALL;

  @ParameterizedTest(name = "{0}/{1}: {2} beside {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // word | letter | requested | existing | what is decided
        "error          | e | a b   | c        | a=create b=create",
        "error          | e | a     | a        | refused a(foreign)",
        "error          | e | a a   |          | refused a(duplicate)",
        "error          | e | a a   | a        | refused a(foreign) a(duplicate)",
        "error          | e | a b a c b | c    | refused a(duplicate) c(foreign) b(duplicate)",
        "restart        | r | a b   | c        | a=create b=create",
        "restart        | r | a b   | a        | a=replace(foreign) b=create",
        "restart        | r | a a   |          | refused a(duplicate)",
        "restart        | r | a b a | a b      | refused a(duplicate)",
        "rename         | n | a b   | c        | a=create b=create",
        "rename         | n | a     | a        | a_1=create(foreign)",
        "rename         | n | a     | a a_1 a_3 | a_2=create(foreign)",
        "rename         | n | a a a |          | a=create a_1=create(duplicate) a_2=create(duplicate)",
        "rename         | n | a a   | a a_2    | a_1=create(foreign) a_3=create(duplicate)",
        "rename         | n | a a a_1 |        | a=create a_1=create(duplicate) a_1_1=create(duplicate)",
        "rename         | n | a_1 a a |        | a_1=create a=create a_2=create(duplicate)",
        "skip           | s | a b   | c        | a=create b=create",
        "skip           | s | a b   | a        | a=keep(foreign) b=create",
        "skip           | s | a a   |          | a=create a=keep(duplicate)",
        "skip           | s | a a   | a        | a=keep(foreign) a=keep(duplicate)",
        "mergeOverwrite | m | a b   | c        | a=create b=create",
        "mergeOverwrite | m | a     | a        | a=merge(foreign)",
        "mergeOverwrite | m | a a   |          | a=create a=merge(duplicate)",
        "mergeOverwrite | m | a a   | a        | a=merge(foreign) a=merge(duplicate)",
        "mergeSkip      | M | a b   | c        | a=create b=create",
        "mergeSkip      | M | a     | a        | a=merge(foreign)",
        "mergeSkip      | M | a a   |          | a=create a=merge(duplicate)",
        "mergeSkip      | M | a a   | a        | a=merge(foreign) a=merge(duplicate)",
      })
  void decidesAsTheTableSays(
      String word, String letter, String requested, String existing, String expected) {
    for (String written : List.of(word, letter)) {
      ConflictPolicy policy = ConflictPolicy.of(written);
      assertThat(decide(policy, split(requested), split(existing))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(ConflictPolicy.class)
  void noRequestsAreAnEmptyPlan(ConflictPolicy policy) {
    assertThat(NamePlanner.plan(List.of(), List.of("a"), policy, ALL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ConflictPolicy.class)
  void namesAreComparedExactly(ConflictPolicy policy) {
    assertThat(decide(policy, List.of("dev", "de", "Dev"), List.of("dev-2", "DEV", "d")))
        .isEqualTo("dev=create de=create Dev=create");
  }

  @ParameterizedTest
  @EnumSource(
      value = ConflictPolicy.class,
      names = {"RESTART", "MERGE_OVERWRITE", "MERGE_SKIP"})
  void anUnsupportedPolicyIsRefusedEvenWithNothingToDo(ConflictPolicy policy) {
    assertThatExceptionOfType(UnsupportedPolicyException.class)
        .isThrownBy(
            () ->
                NamePlanner.plan(
                    List.of(), List.of(), policy, BackendInfo.builder("plain").build()));
  }

  @Test
  void aRefusalNamesTheSessionTheSourceAndThePoliciesThatWouldWork() {
    ConflictException refusal = refusal(ConflictPolicy.ERROR, List.of("a"), List.of("a"), ALL);
    assertThat(refusal.code()).isEqualTo(StandardErrorCode.CONFLICT);
    assertThat(refusal)
        .hasMessage(
            "the conflict policy 'error' refuses session 'a' (foreign: it runs already and was not launched for this layout); policies"
                + " that would work with the backend 'fake': restart, rename, skip,"
                + " mergeOverwrite, mergeSkip");
    assertThat(refusal.details())
        .containsEntry("policy", "error")
        .containsEntry("backend", "fake")
        .containsEntry("policies", "restart, rename, skip, mergeOverwrite, mergeSkip");
  }

  @Test
  void aRefusalDoesNotAdviseRestartForADuplicate() {
    ConflictException refusal =
        refusal(ConflictPolicy.ERROR, List.of("a", "b", "b"), List.of("a"), ALL);
    assertThat(refusal)
        .hasMessageContaining("session 'b' (duplicate: it is requested more than once)")
        .hasMessageEndingWith(": rename, skip, mergeOverwrite, mergeSkip");
  }

  @Test
  void aRefusalAdvisesOnlyWhatTheBackendCanDo() {
    assertThat(
            refusal(
                ConflictPolicy.ERROR,
                List.of("a"),
                List.of("a"),
                BackendInfo.builder("fake").build()))
        .hasMessageEndingWith(": rename, skip");
    assertThat(
            refusal(
                ConflictPolicy.ERROR,
                List.of("a"),
                List.of("a"),
                BackendInfo.builder("fake").capability(Capability.MERGE).build()))
        .hasMessageEndingWith(": rename, skip, mergeOverwrite, mergeSkip");
  }

  @Test
  void aRefusalOfVeryManyNamesHoldsAllButSaysFew() {
    List<String> names = IntStream.range(0, 1_000).mapToObj(i -> "n" + i).toList();
    ConflictException refusal = refusal(ConflictPolicy.ERROR, names, names, ALL);
    assertThat(refusal.conflicts()).hasSize(1_000);
    assertThat(refusal.getMessage()).contains("'n19'", " and 980 more; ").hasSizeLessThan(2_000);
  }

  @Test
  void aRefusalOfAsManyNamesAsAMessageHoldsSaysThemAll() {
    List<String> names = IntStream.range(0, 20).mapToObj(i -> "n" + i).toList();
    assertThat(refusal(ConflictPolicy.ERROR, names, names, ALL).getMessage())
        .contains("'n19'")
        .doesNotContain(" more; ");
  }

  @Test
  void aRefusalCanBeToldForOneNameAlone() {
    List<String> names = List.of("a", "b", "b");
    ConflictException one = refusal(ConflictPolicy.ERROR, names, List.of("a"), ALL).of("b");
    assertThat(one.conflicts())
        .containsExactly(new NameConflict("b", ConflictSource.DUPLICATE, List.of()));
    assertThat(one)
        .hasMessage(
            "the conflict policy 'error' refuses session 'b' (duplicate: it is requested more than"
                + " once); policies that would work with the backend 'fake': rename, skip,"
                + " mergeOverwrite, mergeSkip");
  }

  @Test
  void oneNameRequestedAHundredThousandTimesIsSaidOnce() {
    ConflictException refusal =
        refusal(ConflictPolicy.RESTART, Collections.nCopies(100_000, "a"), List.of(), ALL);
    assertThat(refusal.conflicts()).hasSize(99_999);
    assertThat(refusal.getMessage()).containsOnlyOnce("session 'a'");
  }

  @Test
  void aHundredThousandOfOneNameAreNumberedInOrder() {
    List<PlannedName> plan =
        NamePlanner.plan(
            requests(Collections.nCopies(100_000, "a")), List.of(), ConflictPolicy.RENAME, ALL);
    List<String> expected = new ArrayList<>(List.of("a"));
    IntStream.range(1, 100_000).forEach(i -> expected.add("a_" + i));
    assertThat(plan).extracting(PlannedName::sessionName).isEqualTo(expected);
  }

  @Test
  void aPlannedNameCannotContradictItself() {
    for (Decision decision : Decision.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PlannedName("a", "b", decision, Optional.empty()));
    }
    for (Decision decision : List.of(Decision.KEEP, Decision.MERGE, Decision.REPLACE)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PlannedName("a", "a", decision, Optional.empty()));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PlannedName("a", "a", Decision.CREATE, Optional.of(ConflictSource.EXISTING)));
  }

  private static List<NameRequest> requests(List<String> names) {
    return names.stream().map(NamePlannerTest::request).toList();
  }

  /**
   * Reads {@code a@x} as a layout whose session is called x now, {@code a@x+y} as one that has two,
   * {@code a%x} as one whose panes are in another's session x.
   */
  private static NameRequest request(String written) {
    String[] words = written.split("[@%+]");
    List<String> sessions = List.of(words).subList(1, words.length);
    if (sessions.isEmpty()) {
      return NameRequest.of(written);
    }
    ConflictSource source =
        written.contains("%")
            ? ConflictSource.PANES
            : sessions.size() > 1 ? ConflictSource.SEVERAL : ConflictSource.EXISTING;
    return new NameRequest(words[0], Optional.of(source), sessions);
  }

  @ParameterizedTest(name = "{0}: {1} beside {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // word | requested | existing | what is decided
        "error          | a@a     | a     | refused a(existing)",
        "error          | a@x     | x     | refused a(existing)",
        "error          | a@x+y   | x y   | refused a(several)",
        "error          | a%x     | x     | refused a(panes)",
        "restart        | a@a     | a     | a=replace(existing)",
        "restart        | a@x     | x a   | x=replace(existing)",
        "restart        | a@x+y   | x y   | refused a(several)",
        "restart        | a%x     | x a   | x=merge(panes)",
        "restart        | a@x x   | x     | refused x(duplicate)",
        "rename         | a@a     | a     | a_1=create(existing)",
        "rename         | a@x     | x     | a=create",
        "rename         | a@x     | x a   | a_1=create(foreign)",
        "rename         | a@x+y   | x y   | a=create",
        "rename         | a%x     | x     | a=create",
        "skip           | a@x     | x a   | x=keep(existing)",
        "skip           | a@x+y   | x y   | refused a(several)",
        "skip           | a%x     | x     | x=keep(panes)",
        "mergeOverwrite | a@x     | x a   | x=merge(existing)",
        "mergeOverwrite | a@x+y   | x y   | refused a(several)",
        "mergeSkip      | a@x     | x a   | x=merge(existing)",
        "mergeSkip      | a@x a@x | x     | x=merge(existing) x=merge(duplicate)",
        "mergeSkip      | a%x     | x a   | x=merge(panes)",
      })
  void whatWasLaunchedForTheLayoutComesBeforeWhatHasItsName(
      String word, String requested, String existing, String expected) {
    assertThat(decide(ConflictPolicy.of(word), split(requested), split(existing)))
        .isEqualTo(expected);
  }

  @Test
  void aRefusalSaysWhichSessionsAreInTheWay() {
    assertThat(refusal(ConflictPolicy.ERROR, List.of("a@x"), List.of("x"), ALL))
        .hasMessageContaining("session 'a' (existing: it runs already as 'x')");
    assertThat(refusal(ConflictPolicy.SKIP, List.of("a@x+y"), List.of("x", "y"), ALL))
        .hasMessageContaining("session 'a' (several: several sessions of this layout run: x, y)")
        .hasMessageEndingWith(": rename");
    assertThat(refusal(ConflictPolicy.ERROR, List.of("a%x"), List.of("x"), ALL))
        .hasMessageContaining("'a' (panes: panes of this layout run in another session: x)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NameRequest("a", Optional.empty(), List.of("a")));
  }

  private static String decide(
      ConflictPolicy policy, List<String> requested, List<String> existing) {
    try {
      return PlanText.names(NamePlanner.plan(requests(requested), existing, policy, ALL));
    } catch (ConflictException e) {
      return PlanText.refusal(e);
    }
  }

  private static ConflictException refusal(
      ConflictPolicy policy, List<String> requested, List<String> existing, BackendInfo backend) {
    return catchThrowableOfType(
        ConflictException.class,
        () -> NamePlanner.plan(requests(requested), existing, policy, backend));
  }

  private static List<String> split(String names) {
    return names == null ? List.of() : Arrays.asList(names.split(" "));
  }
}
