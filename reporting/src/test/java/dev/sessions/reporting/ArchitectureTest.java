package dev.sessions.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sessions.reporting");

  @Test
  void reportingKnowsTheApiOnly() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "dev.sessions.reporting..", "dev.sessions.api..", "org.jspecify..", "java.."));
  }

  @Test
  void nothingLeavesTheMemory() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net.."));
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void theTimeAndItsZoneAreGiven() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Thread.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault"));
  }

  @Test
  void whatIsObservedKnowsNothingOfHowItIsShown() {
    check(
        noClasses()
            .that()
            .haveNameMatching(
                ".*\\.(Observed|StatusReport|SessionReport|TabReport|TabStatus|.*Summary)")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(Html.*|.*Table|Ink|CellWidth|RenderOptions|TimeAxis|Age)"));
  }

  @Test
  void genericExceptionsAreNotThrown() {
    check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
  }

  @Test
  void onlyReportsAndTheirRenderersArePublic() {
    assertThat(CLASSES.stream().filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC)))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(
            "Age",
            "CellWidth",
            "CommandSummary",
            "ExpectedSession",
            "HtmlReport",
            "Kind",
            "RenderOptions",
            "ReportSummary",
            "SessionReport",
            "StatusReport",
            "StatusTable",
            "TabChange",
            "TabChanges",
            "TabReport",
            "TabStatus",
            "VisibleText");
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(StatusTable.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }

  /** Checks a rule, on all classes of the room. */
  private static void check(ArchRule rule) {
    assertThat(CLASSES).hasSizeBetween(20, 60);
    rule.check(CLASSES);
  }
}
