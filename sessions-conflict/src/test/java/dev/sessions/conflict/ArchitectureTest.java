package dev.sessions.conflict;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sessions.conflict");

  @Test
  void theRoomKnowsTheApiOnly() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..", "dev.sessions.api..", "dev.sessions.conflict..", "org.jspecify..")));
  }

  @Test
  void thereIsNoInputOrOutput() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..")));
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void thereAreNoThreads() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.util.concurrent..")
                    .or(belongToAnyOf(Thread.class, Runnable.class, ThreadLocal.class))));
  }

  @Test
  void thereIsNoClockAndNoChance() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.time..")
                    .or(belongToAnyOf(java.util.Date.class, java.util.Random.class, Math.class))));
    check(
        noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(System.class, Runtime.class, ProcessBuilder.class)));
  }

  @Test
  void genericExceptionsAreNotThrown() {
    check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
  }

  @Test
  void typesAreFinal() {
    check(
        classes()
            .that()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .haveModifier(JavaModifier.FINAL));
  }

  @Test
  void thePackageIsNullMarked() {
    assertThat(ArchitectureTest.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }

  /** Checks a rule, on all classes of the room. */
  private static void check(ArchRule rule) {
    assertThat(CLASSES).hasSizeBetween(16, 40);
    rule.check(CLASSES);
  }
}
