package dev.sessions.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.BackendInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamePlannerPropertyTest {
  private static final BackendInfo ALL = ConflictPolicyTest.ALL;

  @Property
  void agreesWithTheNaiveModel(
      @ForAll("names") List<String> requested,
      @ForAll("distinctNames") List<String> existing,
      @ForAll ConflictPolicy policy) {
    assertThat(plan(requested, existing, policy))
        .isEqualTo(NaiveModel.plan(requested, existing, policy));
  }

  @Property
  void namesThatAreLaunchedAreUniqueAndFree(
      @ForAll("names") List<String> requested, @ForAll("distinctNames") List<String> existing) {
    List<String> created =
        NamePlanner.plan(requests(requested), existing, ConflictPolicy.RENAME, ALL).stream()
            .map(PlannedName::sessionName)
            .toList();
    assertThat(created).doesNotHaveDuplicates().noneMatch(existing::contains);
  }

  @Property
  void everyPolicyLaunchesANameOnceAtMost(
      @ForAll("names") List<String> requested,
      @ForAll("distinctNames") List<String> existing,
      @ForAll("agreeable") ConflictPolicy policy) {
    List<PlannedName> plan = NamePlanner.plan(requests(requested), existing, policy, ALL);
    assertThat(plan)
        .filteredOn(name -> name.decision() == Decision.CREATE)
        .extracting(PlannedName::sessionName)
        .doesNotHaveDuplicates()
        .noneMatch(existing::contains);
  }

  @Property
  void nothingIsLost(
      @ForAll("names") List<String> requested,
      @ForAll("distinctNames") List<String> existing,
      @ForAll("agreeable") ConflictPolicy policy) {
    assertThat(NamePlanner.plan(requests(requested), existing, policy, ALL))
        .extracting(PlannedName::requestedName)
        .isEqualTo(requested);
  }

  @Property
  void renameTakesTheSmallestFreeSuffix(
      @ForAll("names") List<String> requested, @ForAll("distinctNames") List<String> existing) {
    Set<String> taken = new HashSet<>(existing);
    for (PlannedName name :
        NamePlanner.plan(requests(requested), existing, ConflictPolicy.RENAME, ALL)) {
      if (name.conflict().isPresent()) {
        String base = name.requestedName() + "_";
        assertThat(name.sessionName()).startsWith(base);
        int suffix = Integer.parseInt(name.sessionName().substring(base.length()));
        assertThat(suffix).isPositive();
        for (int smaller = 1; smaller < suffix; smaller++) {
          assertThat(taken).contains(base + smaller);
        }
      }
      assertThat(taken.add(name.sessionName())).isTrue();
    }
  }

  @Property
  void theSameQuestionGetsTheSameAnswer(
      @ForAll("names") List<String> requested,
      @ForAll("distinctNames") List<String> existing,
      @ForAll ConflictPolicy policy) {
    List<String> reversed = new ArrayList<>(existing);
    Collections.reverse(reversed);
    assertThat(plan(requested, existing, policy))
        .isEqualTo(plan(requested, existing, policy))
        .isEqualTo(plan(requested, reversed, policy));
  }

  @Property
  void namesThatAreStoredAlikeCollide(
      @ForAll("spellings") List<String> written, @ForAll("spellings") List<String> running) {
    List<String> requested = written.stream().map(name -> name.replaceAll("[.: ]", "_")).toList();
    List<String> existing = running.stream().map(name -> name.replaceAll("[.: ]", "_")).toList();
    Set<String> free = new HashSet<>(requested);
    free.removeAll(Set.copyOf(existing));
    assertThat(NamePlanner.plan(requests(requested), existing, ConflictPolicy.SKIP, ALL))
        .filteredOn(name -> name.decision() == Decision.CREATE)
        .extracting(PlannedName::sessionName)
        .containsExactlyInAnyOrderElementsOf(free);
  }

  @Property
  void theCostOfAnyRequestsIsLinear(
      @ForAll("names") List<String> requested,
      @ForAll("distinctNames") List<String> existing,
      @ForAll ConflictPolicy policy) {
    int names = requested.size() + existing.size();
    assertThat(lookups(requested, existing, policy)).isLessThanOrEqualTo(3L * names);
  }

  @Example
  void theCostOfOneNameAgainAndAgainIsLinear() {
    for (ConflictPolicy policy : ConflictPolicy.values()) {
      long once = lookups(Collections.nCopies(10_000, "a"), List.of(), policy);
      long twice = lookups(Collections.nCopies(20_000, "a"), List.of(), policy);
      assertThat(twice).isBetween(once + 1, 2 * once + 10);
    }
  }

  @Example
  void theCostOfNamesThatRunIntoEachOtherIsLinear() {
    long once = lookups(entangled(1_000), entangled(500), ConflictPolicy.RENAME);
    long twice = lookups(entangled(2_000), entangled(1_000), ConflictPolicy.RENAME);
    assertThat(twice).isBetween(once + 1, 2 * once + 100);
  }

  /** Names whose suffixed forms are themselves asked for: a, a_1, a_1_1, a, a_2, a_2_1, and on. */
  private static List<String> entangled(int rounds) {
    List<String> names = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      Collections.addAll(names, "a", "a_" + round, "a_" + round + "_1", "a_1");
    }
    return names;
  }

  @Provide
  Arbitrary<List<String>> names() {
    return anyName().list().ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<String>> distinctNames() {
    return anyName().list().uniqueElements().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> spellings() {
    return Arbitraries.of("a.b", "a_b", "a:b", "a b", "a.b.c", "a_b.c", "ab").list().ofMaxSize(10);
  }

  @Provide
  Arbitrary<ConflictPolicy> agreeable() {
    return Arbitraries.of(
        ConflictPolicy.RENAME,
        ConflictPolicy.SKIP,
        ConflictPolicy.MERGE_OVERWRITE,
        ConflictPolicy.MERGE_SKIP);
  }

  /** Few names that are each other's suffixed forms, so that nearly every plan has conflicts. */
  private static Arbitrary<String> anyName() {
    return Arbitraries.of("a", "a_1", "a_2", "a_1_1", "a_01", "a_", "a_0", "b", "b_1", "_1");
  }

  private static List<NameRequest> requests(List<String> names) {
    return names.stream().map(NameRequest::of).toList();
  }

  private static String plan(List<String> requested, List<String> existing, ConflictPolicy policy) {
    try {
      return PlanText.names(NamePlanner.plan(requests(requested), existing, policy, ALL));
    } catch (ConflictException e) {
      return PlanText.refusal(e);
    }
  }

  /** Returns how often the planner asks whether a name is taken. */
  private static long lookups(
      List<String> requested, List<String> existing, ConflictPolicy policy) {
    CountingMap taken = new CountingMap();
    try {
      NamePlanner.plan(requests(requested), existing, taken, policy, ALL);
    } catch (ConflictException e) {
      assertThat(e.conflicts()).isNotEmpty();
    }
    return taken.lookups;
  }

  /** Counts the questions that are put to it. */
  private static final class CountingMap extends HashMap<String, ConflictSource> {
    private static final long serialVersionUID = 1L;
    private long lookups;

    @Override
    public ConflictSource put(String name, ConflictSource source) {
      lookups++;
      return super.put(name, source);
    }

    @Override
    public ConflictSource putIfAbsent(String name, ConflictSource source) {
      lookups++;
      return super.putIfAbsent(name, source);
    }
  }
}
