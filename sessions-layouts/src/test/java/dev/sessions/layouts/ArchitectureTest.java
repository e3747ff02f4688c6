package dev.sessions.layouts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.sessions.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.layouts");

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
  }

  @Test
  void theModuleIsOnePackageOfFewClasses() {
    assertThat(MODULE.packages()).containsExactly("dev.sessions.layouts");
    assertThat(MODULE.mainClasses().stream().filter(JavaClass::isTopLevelClass))
        .hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void theModuleDependsOnTheApiAndItsLibrariesOnly() {
    MODULE.dependsOnlyOn(
        "dev.sessions.api.error",
        "dev.sessions.api.layout",
        "tools.jackson.core..",
        "org.snakeyaml.engine..");
  }

  @Test
  void onlyTheClassesForYamlUseTheYamlLibrary() {
    MODULE.check(
        noClasses()
            .that()
            .haveNameNotMatching("dev\\.sessions\\.layouts\\.Yaml.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml.."));
  }

  @Test
  void onlyTheTypesOfTheApiArePublic() {
    MODULE.publicTypesAre(
        "InvalidLayoutsException",
        "LayoutSelection",
        "LayoutsFile",
        "LayoutsReader",
        "LayoutsSource",
        "LayoutsWriter",
        "Problem",
        "SchemaText");
  }

  @Test
  void classesAreFinal() {
    MODULE.classesAreFinal();
  }
}
