package dev.sessions.cli;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.sessions.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.cli");

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
  }

  @Test
  void theModuleDependsOnManagerLayoutsAndReportingAndNoBackend() {
    MODULE.dependsOnlyOn(
        "dev.sessions.manager",
        "dev.sessions.manager.exec",
        "dev.sessions.manager.monitor",
        "dev.sessions.manager.plugin",
        "dev.sessions.backend.support",
        "dev.sessions.layouts..",
        "dev.sessions.reporting..",
        "dev.sessions.conflict..",
        "dev.sessions.api..",
        "org.apache.commons.cli..",
        "tools.jackson.core..");
  }

  @Test
  void onlyTheJsonPackageUsesJackson() {
    MODULE.check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.sessions.cli.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson.."));
  }

  @Test
  void onlyCommandsUseTheOptionParser() {
    MODULE.check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.sessions.cli.command..", "dev.sessions.cli.invocation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.cli.."));
  }

  @Test
  void processesAreStartedToAttachAndToAskForReaderAndTerminalOnly() {
    MODULE.onlyUsersUse(
        name("dev.sessions.cli.attach.AttachProcess")
            .or(name("dev.sessions.cli.terminal.PipeReader"))
            .or(name("dev.sessions.cli.terminal.SttyMeter")),
        ProcessBuilder.class);
  }

  @Test
  void onlyInterruptsUseTheRuntime() {
    MODULE.onlyUsersUse(name("dev.sessions.cli.ShutdownInterrupts"), Runtime.class);
  }

  @Test
  void onlyTheMainClassEndsTheJvm() {
    MODULE.check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.sessions.cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void guiceIsNotOnTheClassPath() {
    ModuleRules.guiceIsNotOnTheClassPath();
  }
}
