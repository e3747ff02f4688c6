package dev.sessions.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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

  /** The packages without the JUnit extension, which runs programs. */
  private static final String[] KIT = {
    "dev.sessions.testkit", "dev.sessions.testkit.jar", "dev.sessions.testkit.support"
  };

  @Test
  void allClassesAreImported() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void theKitDependsOnApiConflictManagerAndTestLibrariesOnly() {
    classes()
        .that()
        .resideInAnyPackage(KIT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.sessions.testkit",
            "dev.sessions.testkit.jar",
            "dev.sessions.testkit.support",
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
  void guiceIsNotOnTheClassPath() {
    assertThatThrownBy(() -> Class.forName("com.google.inject.Guice"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void nothingDependsOnABackend() {
    noClasses()
        .that()
        .resideInAnyPackage(KIT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.sessions.backend..")
        .check(CLASSES);
  }

  @Test
  void oneClassRunsAProcess() {
    noClasses()
        .that()
        .resideInAnyPackage(KIT)
        .and()
        .doNotHaveSimpleName("ShellScript")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(CLASSES);
  }

  @Test
  void onlyTheKitAndTheJarCheckArePublic() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.getPackageName().matches("dev.sessions.testkit(\\.jar)?"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder("BackendKit", "JarCheck", "JarFinding");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.sessions.testkit.(*)..").should().beFreeOfCycles().check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sessions.testkit")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.sessions.testkit")
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
  void thePackageIsNullMarked() {
    assertThat(BackendKit.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }
}
