package dev.sessions.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sessions.examples");

  @Test
  void theRulesSeeTheWholeModule() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void nothingDependsOnTmux() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.sessions.backend.tmux..")
        .check(CLASSES);
  }

  @Test
  void onlySwapInTheFakeDependsOnTheFake() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SwapInTheFake")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.sessions.backend.fake..")
        .check(CLASSES);
  }
}
