package dev.sessions.guice;

import dev.sessions.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.guice");

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
  }

  @Test
  void theModuleDependsOnTheManagerTheApiAndGuiceOnly() {
    MODULE.dependsOnlyOn(
        "dev.sessions.manager..",
        "dev.sessions.backend.support..",
        "dev.sessions.api..",
        "com.google.inject..");
  }

  @Test
  void theGuiceModuleIsAllThatIsPublic() {
    MODULE.publicTypesAre("SessionsModule");
  }
}
