package dev.sessions.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sessions.reporting");

  @Test
  void theRulesSeeTheWholeRoom() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void reportingKnowsTheApiAndTheTableLibraryOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.sessions.reporting..",
            "dev.sessions.api..",
            "com.github.freva..",
            "org.jspecify..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void onlyTheTableKnowsTheTableLibrary() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SessionTable")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.freva..")
        .check(CLASSES);
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
    assertThat(SessionTable.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }
}
