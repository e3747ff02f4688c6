package dev.sessions.backend.tmux;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.sessions.api.spi.SessionBackend;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOM = "dev.sessions.backend.tmux";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOM);

  private static void check(ArchRule rule) {
    assertThat(CLASSES).hasSizeGreaterThan(25);
    rule.check(CLASSES);
  }

  @Test
  void theRoomKnowsTheApiAndTheSupportOnly() {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "dev.sessions.api..",
                    "dev.sessions.backend.support..",
                    ROOM + "..")));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching(ROOM + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void processesAreStartedByTheSupportOnly() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Runtime"));
  }

  @Test
  void compilersMarksAndSyntaxArePure() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(ROOM + ".script", ROOM + ".mark", ROOM + ".syntax")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.net..", "java.util.concurrent..", "java.time..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("TmuxClient")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "nanoTime"));
  }

  @Test
  void nothingPrints() {
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void noGenericExceptionIsThrown() {
    check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
  }

  @Test
  void nothingButTheBackendIsForOthers() {
    check(
        classes()
            .that()
            .resideInAPackage(ROOM)
            .and()
            .arePublic()
            .should()
            .haveSimpleName("TmuxBackend"));
  }

  @Test
  void everyPackageIsNullMarked() {
    List<Package> packages =
        CLASSES.stream().map(type -> type.reflect().getPackage()).distinct().toList();

    assertThat(packages).hasSizeGreaterThanOrEqualTo(5);
    assertThat(packages)
        .allMatch(found -> Files.exists(source(found).resolve("package-info.java")));
    assertThat(packages).allMatch(ArchitectureTest::isNullMarked);
  }

  private static Path source(Package found) {
    return Path.of("src/main/java").resolve(found.getName().replace('.', '/'));
  }

  private static boolean isNullMarked(Package found) {
    try {
      return Files.readString(source(found).resolve("package-info.java")).contains("@NullMarked");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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
