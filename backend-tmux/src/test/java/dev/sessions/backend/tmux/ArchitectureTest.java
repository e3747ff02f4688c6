package dev.sessions.backend.tmux;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.SessionBackend;
import dev.sessions.architecture.ModuleRules;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "dev.sessions.backend.tmux";
  private static final String[] PURE = {ROOT + ".script", ROOT + ".mark", ROOT + ".syntax"};
  private static final ModuleRules MODULE = ModuleRules.of(ROOT);

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
  }

  @Test
  void theModuleDependsOnTheApiAndTheSupportOnly() {
    MODULE.dependsOnlyOn("dev.sessions.api..", "dev.sessions.backend.support..");
  }

  @Test
  void processesAreStartedByTheSupportOnly() {
    MODULE.nothingUses(ProcessBuilder.class, Runtime.class);
  }

  @Test
  void compilersMarksAndSyntaxArePure() {
    MODULE.arePure(PURE);
    MODULE.check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .haveSimpleName("TmuxClient"));
  }

  @Test
  void nothingButTheBackendIsForOthers() {
    MODULE.publicTypesIn(ROOT, "TmuxBackend");
  }

  @Test
  void theBackendIsDeclaredBothWays() throws IOException {
    assertThat(ServiceLoader.load(SessionBackend.class))
        .extracting(backend -> backend.getClass().getName())
        .containsExactly(TmuxBackend.class.getName());
    Path descriptor =
        Path.of(
            TmuxBackend.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
            "module-info.class");
    try (var stream = Files.newInputStream(descriptor)) {
      assertThat(ModuleDescriptor.read(stream).provides())
          .anyMatch(
              provided ->
                  provided.service().equals(SessionBackend.class.getName())
                      && provided.providers().equals(List.of(TmuxBackend.class.getName())));
    }
  }
}
