package dev.sessions.testkit.jar;

import dev.sessions.api.spi.SessionBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Checks a finished plugin jar from the outside, as the host will load it. Call it in a test that
 * runs after the jar is packaged:
 *
 * <pre>{@code
 * assertThat(JarCheck.findings(Path.of("target/my-backend-1.0.jar"))).isEmpty();
 * }</pre>
 */
public final class JarCheck {
  private static final String LEVEL = "Sessions-SPI-Level";

  private JarCheck() {}

  /**
   * Returns every rule that the jar breaks, in the order of the rules; empty if the jar can be put
   * into a plugin folder. The jar is loaded only if it can be read and declares its backends.
   *
   * @param jar the plugin's jar
   * @param libraries jars that are beside it in its plugin folder
   */
  public static List<JarFinding> findings(Path jar, Path... libraries) {
    List<JarFinding> findings = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      levelProblem(jar, file).map(JarRule.J2::finding).ifPresent(findings::add);
      findings.addAll(JarServices.findings(jar, file));
      findings.addAll(copiesOfTheApi(jar, file));
    } catch (IOException | RuntimeException e) { // a damaged jar may fail in any way
      return List.of(
          JarRule.J1.finding(jar + " cannot be read as a jar (" + e + "); build it again"));
    }
    if (findings.isEmpty()) {
      findings.addAll(JarLoading.findings(jar, Arrays.asList(libraries)));
    }
    return List.copyOf(findings);
  }

  private static Optional<String> levelProblem(Path jar, JarFile file) throws IOException {
    Manifest manifest = file.getManifest();
    String level = manifest == null ? null : manifest.getMainAttributes().getValue(LEVEL);
    if (level != null && isAccepted(level)) {
      return Optional.empty();
    }
    String is = level == null ? "has no" : "has '" + level + "' for";
    return Optional.of(
        "the manifest of "
            + jar
            + " "
            + is
            + " "
            + LEVEL
            + "; write '"
            + LEVEL
            + ": "
            + SessionBackend.SPI_CURRENT
            + "' into it");
  }

  private static boolean isAccepted(String level) {
    return level.matches("\\d{1,9}")
        && Integer.parseInt(level) >= SessionBackend.SPI_MIN
        && Integer.parseInt(level) <= SessionBackend.SPI_CURRENT;
  }

  /** The host ignores a copy, which may hide that it is of another version. */
  private static List<JarFinding> copiesOfTheApi(Path jar, JarFile file) {
    TreeSet<String> packages = new TreeSet<>();
    file.stream()
        .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
        .filter(name -> name.startsWith("dev/sessions/api/") && name.endsWith(".class"))
        .forEach(name -> packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
    if (packages.isEmpty()) {
      return List.of();
    }
    return List.of(
        JarRule.J5.finding(
            jar
                + " contains the host's packages "
                + String.join(", ", packages)
                + "; give the dependency on the API the scope provided, so that it is not packed"));
  }
}
