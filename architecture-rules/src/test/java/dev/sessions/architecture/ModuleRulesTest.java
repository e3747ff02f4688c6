package dev.sessions.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that finds nothing is no rule: each is tried on classes that break it. */
class ModuleRulesTest {
  private static final String ROOT = "dev.sessions.architecture.broken";
  private static final ModuleRules BROKEN =
      new ModuleRules(ROOT, new ClassFileImporter().importPackages(ROOT), Path.of("src/test/java"));

  static Stream<Arguments> rulesAndWhatTheyName() {
    return Stream.of(
        rule("every source is checked", BROKEN::everySourceIsChecked, "ModuleRulesTest"),
        rule("at most", () -> BROKEN.hasAtMost(1), "First"),
        rule("nothing prints", BROKEN::nothingPrints, "First.print"),
        rule("generic exceptions", BROKEN::noGenericExceptionIsThrown, "Second.name"),
        rule("cycles", BROKEN::packagesHaveNoCycles, "Slice first"),
        rule("null-marked", BROKEN::everyPackageIsNullMarked, ROOT + ".first"),
        rule("dependencies", () -> module("second").dependsOnlyOn(), "First.name"),
        rule("public types", () -> BROKEN.publicTypesAre("First"), "Second"),
        rule("public types of a package", () -> BROKEN.publicTypesIn(ROOT + ".first"), "First"),
        rule("final", BROKEN::classesAreFinal, "First"),
        rule("used", () -> BROKEN.nothingUses(ProcessBuilder.class), "First.print"),
        rule(
            "used elsewhere",
            () -> BROKEN.onlyUsersUse(resideInAPackage("..second"), ProcessBuilder.class),
            "First.print"),
        rule("input and output", BROKEN::thereIsNoInputOrOutput, "Second.name"),
        rule("clock", BROKEN::nothingReadsAClock, "Second.name"),
        rule("pure", () -> BROKEN.arePure(ROOT + ".second"), "Second.name"));
  }

  private static Arguments rule(String name, Executable rule, String named) {
    return arguments(name, rule, named);
  }

  private static ModuleRules module(String part) {
    String root = ROOT + "." + part;
    return new ModuleRules(
        root, new ClassFileImporter().importPackages(root), Path.of("src/test/java"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesAndWhatTheyName")
  void aRuleNamesWhatBreaksIt(String name, Executable rule, String named) {
    assertThatThrownBy(rule::execute)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(named);
  }

  @Test
  void aRuleSparesItsExceptions() {
    assertThatCode(
            () -> {
              BROKEN.hasAtMost(2);
              BROKEN.onlyPrintersPrint(resideInAPackage("..first"));
              BROKEN.onlyUsersUse(resideInAPackage("..first"), ProcessBuilder.class);
              BROKEN.publicTypesAre("Second", "First");
              BROKEN.classesAreFinal(dev.sessions.architecture.broken.first.First.class);
              BROKEN.dependsOnlyOn();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void whatEveryModuleKeepsIsReportedAtOnce() {
    assertThatThrownBy(BROKEN::everyModule)
        .hasMessageContaining("First.print")
        .hasMessageContaining("Second.name")
        .hasMessageContaining("Slice first")
        .hasMessageContaining("@NullMarked");
  }

  @Test
  void theRulesKeepThemselves() {
    ModuleRules own = ModuleRules.of("dev.sessions.architecture");

    own.everyModule();
    own.publicTypesAre("ModuleRules");
    own.classesAreFinal();
    own.dependsOnlyOn("com.tngtech.archunit..", "org.assertj..", "org.junit.jupiter.api..");
  }
}
