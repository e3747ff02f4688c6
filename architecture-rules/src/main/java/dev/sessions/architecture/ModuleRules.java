package dev.sessions.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The main classes of one module, and the rules that modules share. Each rule is a method, which
 * throws an {@link AssertionError} that names the classes at fault.
 */
public final class ModuleRules {
  private final String root;
  private final JavaClasses classes;
  private final Path sources;

  ModuleRules(String root, JavaClasses classes, Path sources) {
    this.root = root;
    this.classes = classes;
    this.sources = sources;
  }

  /**
   * Returns the rules for the module whose test runs, in that module's directory.
   *
   * @param root the package that all its main classes are in or below
   * @param options which of the class files count; those of tests never do
   */
  public static ModuleRules of(String root, ImportOption... options) {
    ClassFileImporter importer =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOptions(List.of(options));
    return new ModuleRules(root, importer.importPackages(root), Path.of("src/main/java"));
  }

  /** Returns the module's main classes, for a rule of its own. */
  public JavaClasses mainClasses() {
    return classes;
  }

  /** Returns the names of the module's packages. */
  public Set<String> packages() {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Checks a rule of the module's own on all its classes. */
  public void check(ArchRule rule) {
    rule.check(classes);
  }

  /** The five rules that every module keeps; those that print check the others one by one. */
  public void everyModule() {
    assertAll(
        root,
        this::everySourceIsChecked,
        this::nothingPrints,
        this::noGenericExceptionIsThrown,
        this::packagesHaveNoCycles,
        this::everyPackageIsNullMarked);
  }

  /** The rules see the class of every source file, so none passes for lack of classes. */
  public void everySourceIsChecked() throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      assertThat(
              files
                  .map(file -> sources.relativize(file).toString())
                  .filter(file -> file.endsWith(".java") && !file.equals("module-info.java"))
                  .map(file -> file.replaceAll("\\.java$", "").replaceAll("[/\\\\]", ".")))
          .isNotEmpty()
          .allMatch(classes::contain, "is among the classes below " + root);
    }
  }

  /** The module has at most so many classes, nested ones too; one that grows beyond is reviewed. */
  public void hasAtMost(int most) {
    assertThat(classes).hasSizeLessThanOrEqualTo(most);
  }

  /** No class uses the standard streams. */
  public void nothingPrints() {
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  /**
   * Only some classes use the standard streams.
   *
   * @param printers the classes that may print
   */
  public void onlyPrintersPrint(DescribedPredicate<? super JavaClass> printers) {
    check(noClasses().that(areNot(printers)).should(ACCESS_STANDARD_STREAMS));
  }

  /** What is thrown says more than {@code RuntimeException}, {@code Exception} or {@code Error}. */
  public void noGenericExceptionIsThrown() {
    check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
  }

  /**
   * The packages below the module's root, each with those below it, depend on each other one way.
   */
  public void packagesHaveNoCycles() {
    // A module that is one package has no slices.
    check(slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true));
  }

  /** Every package has a package-info with {@code @NullMarked}. */
  public void everyPackageIsNullMarked() {
    assertThat(packages())
        .isNotEmpty()
        .allMatch(
            name -> classes.getPackage(name).isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }

  /**
   * The module depends on its own packages, the JDK, JSpecify's annotations and these packages
   * only.
   */
  public void dependsOnlyOn(String... packages) {
    check(
        classes()
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(root + "..", "java..", "org.jspecify..")
                    .or(resideInAnyPackage(packages))));
  }

  /** The public classes of all packages, by their simple names, are exactly these. */
  public void publicTypesAre(String... simpleNames) {
    publicTypesIn(root + "..", simpleNames);
  }

  /**
   * The public classes of some packages are exactly these.
   *
   * @param packages a package, or several by a pattern such as {@code dev.sessions.cli..}
   * @param simpleNames the classes, in any order
   */
  public void publicTypesIn(String packages, String... simpleNames) {
    assertThat(classes.that(resideInAnyPackage(packages)))
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(simpleNames);
  }

  /** Classes with a name, nested ones too, are final, but for these. */
  public void classesAreFinal(Class<?>... open) {
    List<String> names = Stream.of(open).map(Class::getName).toList();
    check(
        classes()
            .that(describe("are not among " + names, type -> !names.contains(type.getName())))
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(JavaModifier.FINAL));
  }

  /** No class uses these classes. */
  public void nothingUses(Class<?>... used) {
    check(noClasses().should().dependOnClassesThat(belongToAnyOf(used)));
  }

  /**
   * Only some classes of the module use certain other classes.
   *
   * @param users the classes that may use them
   * @param used what is used
   */
  public void onlyUsersUse(DescribedPredicate<? super JavaClass> users, Class<?>... used) {
    check(noClasses().that(areNot(users)).should().dependOnClassesThat(belongToAnyOf(used)));
  }

  /** There is no input or output of the JDK. */
  public void thereIsNoInputOrOutput() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..")));
  }

  /** The time and its zone are given. */
  public void nothingReadsAClock() {
    nothingUses(Clock.class, Date.class);
    check(
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault"));
  }

  /** The classes of these packages compute only: no input or output, no threads, no time. */
  public void arePure(String... packages) {
    // One by one: a package that has gone is no class to check, which fails.
    for (String pure : packages) {
      check(
          noClasses()
              .that()
              .resideInAPackage(pure)
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(
                          "java.io..", "java.net..", "java.util.concurrent..", "java.time..")
                      .or(belongToAnyOf(Files.class)))
              .orShould()
              .callMethod(System.class, "getenv", String.class)
              .orShould()
              .callMethod(System.class, "nanoTime"));
    }
  }

  private static DescribedPredicate<JavaClass> areNot(
      DescribedPredicate<? super JavaClass> spared) {
    return describe("are not [" + spared.getDescription() + "]", type -> !spared.test(type));
  }

  /** Guice is for programs that ask for it: no dependency of the module brings it along. */
  public static void guiceIsNotOnTheClassPath() {
    assertThat(ModuleRules.class.getClassLoader().getResource("com/google/inject/Guice.class"))
        .isNull();
  }
}
