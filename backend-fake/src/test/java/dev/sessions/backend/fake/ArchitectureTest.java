package dev.sessions.backend.fake;

import dev.sessions.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.backend.fake");

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
    MODULE.hasAtMost(40);
  }

  @Test
  void theModuleDependsOnTheApiOnly() {
    MODULE.dependsOnlyOn("dev.sessions.api..");
  }

  @Test
  void thereIsNoInputOrOutput() {
    MODULE.thereIsNoInputOrOutput();
    MODULE.nothingUses(ProcessBuilder.class, Runtime.class, System.class);
  }

  @Test
  void thereAreNoThreadsAndNoClockExceptTheOneThatIsSet() {
    MODULE.nothingUses(Thread.class);
    MODULE.nothingReadsAClock();
  }

  @Test
  void onlyTheBackendAndWhatTestsUseIsPublic() {
    MODULE.publicTypesAre(
        "FakeBackend", "FakeServer", "FakeFaults", "FakeUser", "FakeOperation", "CommandEnd");
  }
}
