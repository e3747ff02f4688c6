package dev.sessions.conflict;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.sessions.architecture.ModuleRules;
import java.util.Date;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.conflict");

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
    MODULE.hasAtMost(40);
  }

  @Test
  void theModuleDependsOnTheApiOnly() {
    MODULE.dependsOnlyOn("dev.sessions.api..");
  }

  @Test
  void thereIsNoInputOrOutput() {
    MODULE.thereIsNoInputOrOutput();
    MODULE.nothingUses(System.class, Runtime.class, ProcessBuilder.class);
  }

  @Test
  void thereAreNoThreads() {
    MODULE.nothingUses(Thread.class, Runnable.class, ThreadLocal.class);
    MODULE.check(
        noClasses().should().dependOnClassesThat(resideInAnyPackage("java.util.concurrent..")));
  }

  @Test
  void thereIsNoClockAndNoChance() {
    MODULE.nothingUses(Date.class, Random.class, Math.class);
    MODULE.check(noClasses().should().dependOnClassesThat(resideInAnyPackage("java.time..")));
  }

  @Test
  void typesAreFinal() {
    MODULE.classesAreFinal();
    MODULE.check(
        classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .notBeInterfaces());
  }
}
