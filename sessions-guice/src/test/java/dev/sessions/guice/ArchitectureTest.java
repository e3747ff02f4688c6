package dev.sessions.guice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

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
          .importPackages("dev.sessions.guice");

  @Test
  void theModuleDependsOnTheManagerTheApiAndGuiceOnly() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(2);
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.sessions.guice..",
            "dev.sessions.manager..",
            "dev.sessions.backend.support..",
            "dev.sessions.api..",
            "com.google.inject..",
            "org.jspecify..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void theModuleIsAllThatIsPublic() {
    assertThat(CLASSES.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
        .extracting(JavaClass::getSimpleName)
        .containsExactly("SessionsModule");
  }

  @Test
  void nothingPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void thePackageIsNullMarked() {
    assertThat(SessionsModule.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }
}
