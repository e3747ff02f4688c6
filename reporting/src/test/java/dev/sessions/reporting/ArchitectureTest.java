package dev.sessions.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.sessions.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.reporting");

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
    MODULE.hasAtMost(60);
  }

  @Test
  void theModuleDependsOnTheApiOnly() {
    MODULE.dependsOnlyOn("dev.sessions.api..");
  }

  @Test
  void thereIsNoInputOrOutput() {
    MODULE.thereIsNoInputOrOutput();
  }

  @Test
  void theTimeAndItsZoneAreGiven() {
    MODULE.nothingReadsAClock();
    MODULE.nothingUses(Thread.class);
  }

  @Test
  void whatIsObservedDependsOnNothingThatShowsIt() {
    MODULE.check(
        noClasses()
            .that()
            .haveNameMatching(
                ".*\\.(Observed|StatusReport|SessionReport|TabReport|TabStatus|.*Summary)")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(Html.*|.*Table|Ink|CellWidth|RenderOptions|TimeAxis|Age)"));
  }

  @Test
  void onlyReportsAndTheirRenderersArePublic() {
    MODULE.publicTypesAre(
        "Age",
        "CellWidth",
        "CommandSummary",
        "ExpectedSession",
        "ExpectedTab",
        "HtmlReport",
        "Kind",
        "RenderOptions",
        "ReportSummary",
        "SessionReport",
        "StatusReport",
        "StatusTable",
        "TabChange",
        "TabChanges",
        "TabReport",
        "TabStatus",
        "VisibleText");
  }
}
