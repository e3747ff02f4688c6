package dev.sessions.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sessions.testkit");

  @Test
  void theRulesSeeTheWholeRoom() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(35);
  }

  @Test
  void theKitKnowsApiConflictManagerAndTheTestLibrariesOnly() {
    classes()
        .that()
        .resideInAPackage("dev.sessions.testkit")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.sessions.testkit",
            "dev.sessions.testkit.poll",
            "dev.sessions.api..",
            "dev.sessions.conflict..",
            "dev.sessions.manager..",
            "org.junit.jupiter.api..",
            "org.assertj..",
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
  void noBackendIsKnown() {
    noClasses()
        .that()
        .resideInAPackage("dev.sessions.testkit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.sessions.backend..")
        .check(CLASSES);
  }

  @Test
  void oneClassRunsAProcess() {
    noClasses()
        .that()
        .resideInAPackage("dev.sessions.testkit")
        .and()
        .doNotHaveSimpleName("ShellRun")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(CLASSES);
  }

  @Test
  void authorsSeeTheKitAndTheJarCheckOnly() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.getPackageName().equals("dev.sessions.testkit"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder("BackendKit", "JarCheck", "JarFinding");
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
  void thePackageIsNullMarked() {
    assertThat(BackendKit.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }
}
