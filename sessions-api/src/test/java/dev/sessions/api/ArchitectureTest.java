package dev.sessions.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.sessions.api.error.ErrorCode;
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
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sessions.api");

  private static final DescribedPredicate<JavaClass> PACKAGE_INFO =
      DescribedPredicate.describe("package-info", c -> c.getSimpleName().equals("package-info"));

  /** Checks a rule, on all classes of the room. */
  private static void check(ArchRule rule) {
    assertThat(CLASSES).hasSizeBetween(34, 90);
    rule.check(CLASSES);
  }

  private static Set<String> packages() {
    Set<String> packages =
        CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertThat(packages).hasSizeBetween(4, 6);
    return packages;
  }

  @Test
  void theRoomKnowsTheJdkAndItsAnnotationsOnly() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify.annotations", "dev.sessions.api..")));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("dev.sessions.api.(*)..").should().beFreeOfCycles());
  }

  @Test
  void errorsKnowNothingElseAndLayoutsOnlyErrors() {
    check(
        classes()
            .that()
            .resideInAPackage("..error")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify..", "dev.sessions.api.error")));
    check(
        noClasses()
            .that()
            .resideInAPackage("..layout")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("dev.sessions.api.spi", "dev.sessions.api.snapshot")));
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(packages())
        .allSatisfy(
            name ->
                assertThat(CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class))
                    .describedAs(name)
                    .isTrue());
  }

  @Test
  void theModuleExportsEveryPackageAndNeedsTheAnnotationsOnly() throws IOException {
    ModuleDescriptor module = descriptor();
    assertThat(module.exports())
        .allMatch(exported -> !exported.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrderElementsOf(packages());
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
    check(classes().that(not(PACKAGE_INFO)).and().areTopLevelClasses().should().bePublic());
  }

  /**
   * What a look says of a command and how a launch ended are closed: hosts tell all cases apart.
   */
  private static final DescribedPredicate<JavaClass> PLUGIN_INTERFACES =
      INTERFACES
          .and(not(PACKAGE_INFO))
          .and(not(type(CommandState.class)))
          .and(not(type(LaunchOutcome.class)))
          .and(not(type(Ref.class)));

  @Test
  void classesAreFinalButTheErrorRoot() {
    check(
        classes()
            .that(not(PACKAGE_INFO).and(not(INTERFACES)).and(not(type(SessionException.class))))
            .and()
            .areTopLevelClasses()
            .should()
            .haveModifier(JavaModifier.FINAL));
  }

  @Test
  void whatPluginsOrHostsImplementIsNeverSealed() {
    check(
        classes()
            .that(PLUGIN_INTERFACES)
            .should(
                have(
                    DescribedPredicate.describe(
                        "no closed list of implementations", c -> !c.reflect().isSealed()))));
    assertThat(CLASSES.that(PLUGIN_INTERFACES))
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
    check(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Builder")
            .should()
            .beFinal());
  }

  @Test
  void noMethodTakesOrReturnsAnArray() {
    check(
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
    check(
        classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should()
            .beAssignableTo(SessionException.class));
    check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
  }

  @Test
  void nothingPrintsOrStartsProcessesOrThreads() {
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                belongToAnyOf(ProcessBuilder.class, Runtime.class, Thread.class, ClassLoader.class)
                    .or(resideInAnyPackage("java.util.concurrent..", "java.net.."))
                    .or(type(java.util.ServiceLoader.class))));
  }

  @Test
  void nothingReadsAClock() {
    check(
        noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat(
                belongToAnyOf(
                    java.time.Clock.class, java.time.ZoneId.class, java.util.Date.class)));
  }

  @Test
  void onlyTheResolversReadFilesAndOnlyTheConfigurationTheEnvironment() {
    check(
        noClasses()
            .that(not(type(StartDirResolver.class)))
            .and(not(type(WalkedPath.class)))
            .and(not(type(ConnectContext.class)))
            .and(not(type(ConnectSettings.class)))
            .and(not(type(ConnectSettings.Builder.class)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio..")));
    check(
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
