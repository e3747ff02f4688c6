package dev.sessions.layouts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses ROOM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sessions.layouts");

  @Test
  void theRulesSeeTheRoom() {
    assertThat(ROOM.stream().filter(JavaClass::isTopLevelClass).count()).isBetween(15L, 40L);
  }

  @Test
  void theRoomKnowsTheApiAndItsLibrariesOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "dev.sessions.layouts",
            "dev.sessions.api.error",
            "dev.sessions.api.layout",
            "tools.jackson.core..",
            "org.snakeyaml.engine..")
        .check(ROOM);
  }

  @Test
  void onlyTheClassesForYamlKnowTheYamlLibrary() {
    noClasses()
        .that()
        .haveNameNotMatching("dev\\.sessions\\.layouts\\.Yaml.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(ROOM);
  }

  @Test
  void onlyTheTypesOfTheApiArePublic() {
    assertThat(
            ROOM.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(
            Set.of(
                "InvalidLayoutsException",
                "LayoutSelection",
                "LayoutsFile",
                "LayoutsReader",
                "LayoutsWriter",
                "Problem"));
  }

  @Test
  void classesAreFinal() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(ROOM);
  }

  @Test
  void nothingPrintsOrThrowsGenericExceptions() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ROOM);
    GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ROOM);
  }

  @Test
  void thePackageIsNullMarked() {
    assertThat(LayoutsReader.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }
}
