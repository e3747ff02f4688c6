package dev.sessions.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.FileFailure;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.StartDirResolver;
import dev.sessions.api.layout.WalkedPath;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import dev.sessions.architecture.ModuleRules;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final ModuleRules MODULE = ModuleRules.of("dev.sessions.api");

  private static final DescribedPredicate<JavaClass> PACKAGE_INFO =
      DescribedPredicate.describe("package-info", c -> c.getSimpleName().equals("package-info"));

  @Test
  void theModuleKeepsTheRulesOfEveryModule() {
    MODULE.everyModule();
    MODULE.hasAtMost(90);
    assertThat(MODULE.packages()).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void theModuleDependsOnTheJdkAndItsAnnotationsOnly() {
    MODULE.dependsOnlyOn();
  }

  @Test
  void errorsDependOnNothingElseAndLayoutsOnErrorsOnly() {
    MODULE.check(
        classes()
            .that()
            .resideInAPackage("..error")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify..", "dev.sessions.api.error")));
    MODULE.check(
        noClasses()
            .that()
            .resideInAPackage("..layout")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("dev.sessions.api.spi", "dev.sessions.api.snapshot")));
  }

  @Test
  void theModuleExportsEveryPackageAndNeedsTheAnnotationsOnly() throws IOException {
    ModuleDescriptor module = descriptor();
    assertThat(module.exports())
        .allMatch(exported -> !exported.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrderElementsOf(MODULE.packages());
    assertThat(module.requires())
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactlyInAnyOrder("java.base", "org.jspecify");
  }

  private static ModuleDescriptor descriptor() throws IOException {
    URI classes =
        URI.create(
            SessionBackend.class.getProtectionDomain().getCodeSource().getLocation().toString());
    try (InputStream in = Files.newInputStream(Path.of(classes).resolve("module-info.class"))) {
      return ModuleDescriptor.read(in);
    }
  }

  @Test
  void everyTypeIsForOthers() {
    MODULE.check(classes().that(not(PACKAGE_INFO)).and().areTopLevelClasses().should().bePublic());
  }

  /** The state of a command and the end of a launch are closed: hosts handle each case. */
  private static final DescribedPredicate<JavaClass> PLUGIN_INTERFACES =
      INTERFACES
          .and(not(PACKAGE_INFO))
          .and(not(type(CommandState.class)))
          .and(not(type(LaunchOutcome.class)))
          .and(not(type(Ref.class)));

  @Test
  void classesAreFinalButTheErrorRoot() {
    MODULE.classesAreFinal(SessionException.class);
  }

  @Test
  void whatPluginsOrHostsImplementIsNeverSealed() {
    MODULE.check(
        classes()
            .that(PLUGIN_INTERFACES)
            .should(
                have(
                    DescribedPredicate.describe(
                        "no closed list of implementations", c -> !c.reflect().isSealed()))));
    assertThat(MODULE.mainClasses().that(PLUGIN_INTERFACES))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(
            ErrorCode.class.getSimpleName(),
            SessionBackend.class.getSimpleName(),
            ConnectContext.class.getSimpleName(),
            Multiplexer.class.getSimpleName(),
            LaunchListener.class.getSimpleName(),
            SnapshotListener.class.getSimpleName(),
            Subscription.class.getSimpleName());
  }

  @Test
  void fieldsAreFinalButThoseOfBuilders() {
    MODULE.check(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Builder")
            .should()
            .beFinal());
  }

  @Test
  void noMethodTakesOrReturnsAnArray() {
    MODULE.check(
        methods()
            .that()
            .arePublic()
            .and()
            .doNotHaveName("values")
            .should()
            .notHaveRawReturnType(DescribedPredicate.describe("array", JavaClass::isArray))
            .andShould()
            .notHaveRawParameterTypes(
                DescribedPredicate.describe(
                    "an array", types -> types.stream().anyMatch(JavaClass::isArray))));
  }

  @Test
  void everyErrorHasTheOneRoot() {
    MODULE.check(
        classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should()
            .beAssignableTo(SessionException.class));
  }

  @Test
  void nothingStartsProcessesOrThreadsOrLoadsClasses() {
    MODULE.nothingUses(
        ProcessBuilder.class, Runtime.class, Thread.class, ClassLoader.class, ServiceLoader.class);
    MODULE.check(
        noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "java.net..")));
  }

  @Test
  void nothingReadsAClockOrUsesAZone() {
    MODULE.nothingReadsAClock();
    MODULE.nothingUses(ZoneId.class);
  }

  @Test
  void onlyTheResolversReadFilesAndOnlyTheConfigurationTheEnvironment() {
    MODULE.check(
        noClasses()
            .that(not(type(StartDirResolver.class)))
            .and(not(type(WalkedPath.class)))
            .and(not(type(FileFailure.class)))
            .and(not(type(ConnectContext.class)))
            .and(not(type(ConnectSettings.class)))
            .and(not(type(ConnectSettings.Builder.class)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio..")));
    MODULE.check(
        noClasses()
            .that(not(type(ConnectContext.class)))
            .and(not(type(ConnectSettings.class)))
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class));
  }
}
