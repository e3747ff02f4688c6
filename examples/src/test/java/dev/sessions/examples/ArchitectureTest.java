package dev.sessions.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.sessions.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.examples");

  /** An example may print. */
  @Test
  void theModuleKeepsTheRulesOfEveryModuleThatAreForExamples() throws Exception {
    MODULE.everySourceIsChecked();
    MODULE.noGenericExceptionIsThrown();
    MODULE.packagesHaveNoCycles();
    MODULE.everyPackageIsNullMarked();
  }

  @Test
  void nothingDependsOnTmux() {
    MODULE.check(
        noClasses().should().dependOnClassesThat().resideInAPackage("dev.sessions.backend.tmux.."));
  }

  @Test
  void onlySwapInTheFakeDependsOnTheFake() {
    MODULE.check(
        noClasses()
            .that()
            .doNotHaveSimpleName("SwapInTheFake")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.sessions.backend.fake.."));
  }
}
