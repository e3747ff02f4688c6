package dev.sessions.baseline;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what callers or implementers of one set of jars can't do with another one any more. */
final class BreakingChanges {
  private final Set<String> changes = new TreeSet<>();

  private BreakingChanges() {}

  /**
   * Returns the changes that break binaries or sources, in alphabetical order.
   *
   * @param released the jars of the last release
   * @param now the jars of today
   * @param libraries what both of them were compiled against
   */
  static Set<String> between(List<Path> released, List<Path> now, List<String> libraries) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.getClassPathEntries().addAll(libraries);
    BreakingChanges found = new BreakingChanges();
    new JarArchiveComparator(options)
        .compare(archives(released), archives(now))
        .forEach(found::addAll);
    return found.changes;
  }

  private static List<JApiCmpArchive> archives(List<Path> jars) {
    return jars.stream().map(jar -> new JApiCmpArchive(jar.toFile(), "")).toList();
  }

  private void addAll(JApiClass type) {
    String name = type.getFullyQualifiedName();
    add(name, type);
    add(name, type.getSuperclass());
    type.getInterfaces().forEach(it -> add(name + " implements " + it.getFullyQualifiedName(), it));
    type.getConstructors().forEach(it -> add(name + "#" + signature(it), it));
    type.getMethods().forEach(it -> add(name + "#" + signature(it), it));
    type.getFields().forEach(it -> add(name + "#" + it.getName(), it));
  }

  private static String signature(JApiBehavior behavior) {
    return behavior.getName()
        + behavior.getParameters().stream()
            .map(parameter -> parameter.getType())
            .collect(Collectors.joining(",", "(", ")"));
  }

  private void add(String place, JApiCompatibility element) {
    element.getCompatibilityChanges().stream()
        .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
        .forEach(change -> changes.add(change.getType() + " " + place));
  }
}
