package dev.sessions.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sessions.cli.attach.AttachRunner;
import dev.sessions.cli.command.Commands;
import dev.sessions.cli.follow.Waiting;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.json.ErrorJson;
import dev.sessions.cli.terminal.Output;
import dev.sessions.cli.text.PlanLines;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sessions.cli");

  @Test
  void theRulesSeeTheWholeRoom() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(75);
  }

  @Test
  void theRoomKnowsManagerLayoutsAndReportingAndNoBackend() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.sessions.cli..",
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
            "tools.jackson.core..",
            "org.jspecify..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void jacksonIsKnownInTheJsonPackageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sessions.cli.json..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void theOptionParserIsKnownToCommandsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.sessions.cli.command..", "dev.sessions.cli.invocation..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.cli..")
        .check(CLASSES);
  }

  @Test
  void processesAreStartedToAttachAndToAskForTheReaderOnly() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.sessions.cli.attach.AttachProcess")
        .and()
        .doNotHaveFullyQualifiedName("dev.sessions.cli.terminal.PipeReader")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(CLASSES);
  }

  @Test
  void onlyInterruptsReachForTheRuntime() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.sessions.cli.ShutdownInterrupts")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Runtime")
        .check(CLASSES);
  }

  @Test
  void onlyTheMainClassEndsTheJvm() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.sessions.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void guiceIsNotEvenOnTheClassPath() {
    assertThatThrownBy(() -> Class.forName("com.google.inject.Guice"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void thereAreNoCyclesBetweenPackages() {
    slices().matching("dev.sessions.cli.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingPrintsPastTheGivenStreams() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void noGenericExceptionIsThrown() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    Stream.of(
            Cli.class,
            Commands.class,
            Invocation.class,
            PlanLines.class,
            Waiting.class,
            ErrorJson.class,
            AttachRunner.class,
            Output.class)
        .forEach(
            type ->
                assertThat(type.getPackage().isAnnotationPresent(NullMarked.class))
                    .describedAs(type.getPackageName())
                    .isTrue());
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct()).hasSize(8);
  }
}
