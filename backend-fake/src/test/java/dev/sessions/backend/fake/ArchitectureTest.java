package dev.sessions.backend.fake;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sessions.backend.fake");

  @Test
  void theModuleDependsOnTheApiOnly() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..",
                    "dev.sessions.api..",
                    "dev.sessions.backend.fake..",
                    "org.jspecify..")));
  }

  @Test
  void thereIsNoInputOrOutput() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.io..", "java.nio..", "java.net..")
                    .or(belongToAnyOf(ProcessBuilder.class, Runtime.class, System.class))));
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void thereAreNoThreadsAndNoClockExceptTheOneThatIsSet() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(Thread.class, Clock.class))
            .orShould()
            .callMethod(java.time.Instant.class, "now"));
  }

  @Test
  void genericExceptionsAreNotThrown() {
    check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
  }

  @Test
  void onlyTheBackendAndWhatTestsUseIsPublic() {
    assertThat(CLASSES.stream().filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC)))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(
            "FakeBackend", "FakeServer", "FakeFaults", "FakeUser", "FakeOperation", "CommandEnd");
  }

  @Test
  void thePackageIsNullMarked() {
    assertThat(FakeBackend.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }

  /** Checks a rule on all classes of the module. */
  private static void check(ArchRule rule) {
    assertThat(CLASSES).hasSizeBetween(17, 40);
    rule.check(CLASSES);
  }
}
