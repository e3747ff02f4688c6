package dev.sessions.conflict;

import static com.tngtech.archunit.base.DescribedPredicate.not;
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
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sessions.conflict");

  @Test
  void theWholeRoomIsLookedAt() {
    assertThat(CLASSES).hasSizeBetween(16, 40);
  }

  @Test
  void theRoomKnowsTheApiOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..", "dev.sessions.api..", "dev.sessions.conflict..", "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void thereIsNoInputOrOutput() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio..", "java.net..")
                .and(not(belongToAnyOf(java.io.Serializable.class))))
        .check(CLASSES);
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void thereAreNoThreads() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.concurrent..")
                .or(belongToAnyOf(Thread.class, Runnable.class, ThreadLocal.class)))
        .check(CLASSES);
  }

  @Test
  void thereIsNoClockAndNoChance() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.time..")
                .or(belongToAnyOf(java.util.Date.class, java.util.Random.class, Math.class)))
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat(belongToAnyOf(System.class, Runtime.class, ProcessBuilder.class))
        .check(CLASSES);
  }

  @Test
  void genericExceptionsAreNotThrown() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
  }

  @Test
  void typesAreFinal() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  @Test
  void thePackageIsNullMarked() {
    assertThat(ArchitectureTest.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }
}
