package dev.sessions.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/jmh_generated/"))
          .importPackages("dev.sessions.benchmarks");

  @Test
  void theRulesSeeTheWholeModule() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void nothingIsCompiledAgainstABackendOrTheCommand() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.sessions.backend..", "dev.sessions.cli..")
        .check(CLASSES);
  }

  @Test
  void figuresAreArithmeticAndTextOnly() {
    noClasses()
        .that()
        .resideInAPackage("dev.sessions.benchmarks.figures")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "dev.sessions.benchmarks.part..",
            "dev.sessions.benchmarks.sandbox..")
        .check(CLASSES);
  }

  @Test
  void onlyTheMainClassPrints() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Benchmarks")
        .should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.sessions.benchmarks.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
