package dev.sessions.backend.support;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import dev.sessions.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "dev.sessions.backend.support";
  private static final ModuleRules MODULE = ModuleRules.of(ROOT);

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
  }

  @Test
  void theModuleDependsOnTheApiOnly() {
    MODULE.dependsOnlyOn("dev.sessions.api..");
  }

  @Test
  void onlyTheProcessPackageStartsProcesses() {
    MODULE.onlyUsersUse(resideInAPackage(ROOT + ".process"), ProcessBuilder.class, Runtime.class);
  }

  @Test
  void theLauncherIsWrittenAsTextOnly() {
    MODULE.arePure(ROOT + ".launcher");
  }
}
