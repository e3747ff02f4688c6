package dev.sessions.manager;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sessions.manager.exec.CommandRunner;
import dev.sessions.manager.monitor.SessionMonitor;
import dev.sessions.manager.plugin.BackendRegistry;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sessions.manager");

  @Test
  void theRulesSeeTheWholeRoom() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void theRoomKnowsApiConflictReportingAndTheSupportOfBackendsOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.sessions.manager..",
            "dev.sessions.api..",
            "dev.sessions.conflict..",
            "dev.sessions.reporting..",
            "dev.sessions.backend.support..",
            "org.jspecify..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void guiceIsNotEvenOnTheClassPath() {
    assertThatThrownBy(() -> Class.forName("com.google.inject.Guice"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void serviceLoadersAreUsedInThePluginPackageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sessions.manager.plugin..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.ServiceLoader")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URLClassLoader")
        .check(CLASSES);
  }

  @Test
  void processesAreStartedInTheCommandPackageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sessions.manager.exec..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(CLASSES);
  }

  @Test
  void processesAreEndedByTheSupportOfBackendsOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessHandle")
        .check(CLASSES);
    noClasses()
        .should()
        .callMethod(Process.class, "destroy")
        .orShould()
        .callMethod(Process.class, "destroyForcibly")
        .check(CLASSES);
  }

  @Test
  void commandsKnowNoMultiplexer() {
    noClasses()
        .that()
        .resideInAPackage("dev.sessions.manager.exec..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.sessions.api..", "dev.sessions.reporting..")
        .check(CLASSES);
  }

  @Test
  void thereAreNoCyclesBetweenPackages() {
    slices().matching("dev.sessions.(manager.*)").should().beFreeOfCycles().check(CLASSES);
    slices().matching("dev.sessions.manager.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void noGenericExceptionIsThrown() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(
            List.of(
                SessionManager.class,
                BackendRegistry.class,
                SessionMonitor.class,
                CommandRunner.class))
        .allMatch(type -> type.getPackage().isAnnotationPresent(NullMarked.class));
  }
}
