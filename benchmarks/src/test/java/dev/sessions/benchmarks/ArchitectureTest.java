package dev.sessions.benchmarks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.sessions.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE =
      ModuleRules.of("dev.sessions.benchmarks", location -> !location.contains("/jmh_generated/"));

  @Test
  void theModuleKeepsTheRulesOfEveryModuleButThatItsMainClassPrints() throws Exception {
    MODULE.everySourceIsChecked();
    MODULE.onlyPrintersPrint(simpleName("Benchmarks"));
    MODULE.noGenericExceptionIsThrown();
    MODULE.packagesHaveNoCycles();
    MODULE.everyPackageIsNullMarked();
  }

  @Test
  void nothingIsCompiledAgainstABackendOrTheCommand() {
    MODULE.check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.sessions.backend..", "dev.sessions.cli.."));
  }

  @Test
  void figuresAreArithmeticAndTextOnly() {
    MODULE.check(
        noClasses()
            .that()
            .resideInAPackage("dev.sessions.benchmarks.figures")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.io..",
                "java.nio.file..",
                "dev.sessions.benchmarks.part..",
                "dev.sessions.benchmarks.sandbox.."));
  }
}
