package dev.sessions.manager;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.sessions.architecture.ModuleRules;
import java.net.URLClassLoader;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.manager");

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
  }

  @Test
  void theModuleDependsOnApiConflictReportingAndTheSupportOfBackendsOnly() {
    MODULE.dependsOnlyOn(
        "dev.sessions.api..",
        "dev.sessions.conflict..",
        "dev.sessions.reporting..",
        "dev.sessions.backend.support..");
  }

  @Test
  void guiceIsNotOnTheClassPath() {
    ModuleRules.guiceIsNotOnTheClassPath();
  }

  @Test
  void serviceLoadersAreUsedInThePluginPackageOnly() {
    MODULE.onlyUsersUse(
        resideInAPackage("dev.sessions.manager.plugin.."),
        ServiceLoader.class,
        URLClassLoader.class);
  }

  @Test
  void processesAreStartedInTheCommandPackageOnly() {
    MODULE.onlyUsersUse(resideInAPackage("dev.sessions.manager.exec.."), ProcessBuilder.class);
  }

  @Test
  void processesAreEndedByTheSupportOfBackendsOnly() {
    MODULE.nothingUses(ProcessHandle.class);
    MODULE.check(
        noClasses()
            .should()
            .callMethod(Process.class, "destroy")
            .orShould()
            .callMethod(Process.class, "destroyForcibly"));
  }

  @Test
  void theCommandRunnerDependsOnNoMultiplexer() {
    MODULE.check(
        noClasses()
            .that()
            .resideInAPackage("dev.sessions.manager.exec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.sessions.api..", "dev.sessions.reporting.."));
  }
}
