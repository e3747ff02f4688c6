package dev.sessions.testkit.jar;

import dev.sessions.api.spi.SessionBackend;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Checks the backends that a jar declares in its services file and in its module-info. */
final class JarServices {
  private static final String SERVICE = SessionBackend.class.getName();
  private static final String FILE = "META-INF/services/" + SERVICE;

  private JarServices() {}

  static List<JarFinding> findings(Path jar, JarFile file) throws IOException {
    JarEntry services = file.getJarEntry(FILE);
    if (services == null) {
      return List.of(
          JarRule.J3.finding(
              jar + " has no file " + FILE + "; create it with the name of the backend's class"));
    }
    List<JarFinding> findings = new ArrayList<>();
    List<String> named = names(file, services);
    if (named.isEmpty()) {
      findings.add(
          JarRule.J3.finding(
              "the file "
                  + FILE
                  + " of "
                  + jar
                  + " names no class; write the name of the backend's class into it"));
    }
    for (String name : named) {
      if (file.getEntry(name.replace('.', '/') + ".class") == null) {
        findings.add(
            JarRule.J3.finding(
                "the file "
                    + FILE
                    + " of "
                    + jar
                    + " names "
                    + name
                    + ", which is not in the jar"));
      }
    }
    JarEntry module = file.getJarEntry("module-info.class");
    if (module != null && findings.isEmpty()) {
      findings.addAll(disagreement(jar, named, provided(file, module)));
    }
    return findings;
  }

  private static List<JarFinding> disagreement(
      Path jar, List<String> named, List<String> provided) {
    return new TreeSet<>(named).equals(new TreeSet<>(provided))
        ? List.of()
        : List.of(
            JarRule.J4.finding(
                "the module-info of "
                    + jar
                    + " provides the backends "
                    + provided
                    + ", but its services file names "
                    + named
                    + "; name the same classes in both"));
  }

  /** Returns the class names in a services file: one per line, with comments after a {@code #}. */
  private static List<String> names(JarFile file, JarEntry services) throws IOException {
    try (InputStream in = file.getInputStream(services)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .distinct()
          .toList();
    }
  }

  private static List<String> provided(JarFile file, JarEntry module) throws IOException {
    try (InputStream in = file.getInputStream(module)) {
      return ModuleDescriptor.read(in).provides().stream()
          .filter(provides -> provides.service().equals(SERVICE))
          .flatMap(provides -> provides.providers().stream())
          .toList();
    }
  }
}
