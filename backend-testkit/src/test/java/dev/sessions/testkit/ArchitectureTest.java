package dev.sessions.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.sessions.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.testkit");

  /** The packages without the JUnit extension, which runs programs. */
  private static final String[] KIT = {
    "dev.sessions.testkit", "dev.sessions.testkit.jar", "dev.sessions.testkit.support"
  };

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
  }

  @Test
  void theKitDependsOnApiConflictManagerAndTestLibrariesOnly() {
    MODULE.check(
        classes()
            .that()
            .resideInAnyPackage(KIT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "dev.sessions.testkit",
                "dev.sessions.testkit.jar",
                "dev.sessions.testkit.support",
                "dev.sessions.api..",
                "dev.sessions.conflict..",
                "dev.sessions.manager..",
                "org.junit.jupiter.api..",
                "org.opentest4j..",
                "org.assertj..",
                "org.jspecify..",
                "java.."));
  }

  @Test
  void guiceIsNotOnTheClassPath() {
    ModuleRules.guiceIsNotOnTheClassPath();
  }

  @Test
  void nothingDependsOnABackend() {
    MODULE.check(
        noClasses()
            .that()
            .resideInAnyPackage(KIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.sessions.backend.."));
  }

  @Test
  void oneClassRunsAProcess() {
    MODULE.onlyUsersUse(
        simpleName("ShellScript").or(not(resideInAnyPackage(KIT))), ProcessBuilder.class);
  }

  @Test
  void onlyTheKitAndTheJarCheckArePublic() {
    MODULE.publicTypesIn("dev.sessions.testkit", "BackendKit");
    MODULE.publicTypesIn("dev.sessions.testkit.jar", "JarCheck", "JarFinding");
  }

  @Test
  void theOtherPackagesDoNotDependOnTheKit() {
    MODULE.check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.sessions.testkit")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.sessions.testkit"));
  }
}
