package dev.sessions.manager.plugin;

import dev.sessions.api.spi.SessionBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Looks into a plugin's jars before any of its classes is loaded. */
final class JarCheck {
  private static final String SERVICES = "META-INF/services/" + SessionBackend.class.getName();
  private static final String VERSION = "Sessions-SPI-Version";

  private JarCheck() {}

  /**
   * Checks that every jar can be read, that one declares a backend, and that each one which does
   * was built for the host's SPI.
   */
  static void check(PluginJars plugin) throws UnusablePluginException {
    boolean declares = false;
    for (Path jar : plugin.jars()) {
      declares |=
          declaresBackend(jar, jar.equals(plugin.path()) ? "it" : "its " + jar.getFileName());
    }
    if (plugin.jars().isEmpty()) {
      throw new UnusablePluginException(
          "the folder holds no jar; put the plugin's jar and its libraries there, or remove it");
    }
    if (!declares) {
      throw new UnusablePluginException(
          "it declares no backend; a plugin's jar names its backend's class in the file "
              + SERVICES
              + " (a module-info alone does not count)");
    }
  }

  private static boolean declaresBackend(Path path, String subject) throws UnusablePluginException {
    try (JarFile jar = new JarFile(path.toFile())) {
      if (jar.getEntry(SERVICES) == null) {
        return false;
      }
      checkVersion(subject, version(jar));
      return true;
    } catch (IOException | RuntimeException e) { // a damaged jar may fail in any way
      throw new UnusablePluginException(
          subject + " cannot be read as a jar (" + e + "); build or fetch it again");
    }
  }

  private static @Nullable String version(JarFile jar) throws IOException {
    Manifest manifest = jar.getManifest();
    return manifest == null ? null : manifest.getMainAttributes().getValue(VERSION);
  }

  private static void checkVersion(String subject, @Nullable String written)
      throws UnusablePluginException {
    String ours = String.valueOf(SessionBackend.SPI_VERSION);
    if (written == null) {
      throw new UnusablePluginException(
          subject
              + " does not say which SPI it was built for; for this host its manifest needs '"
              + VERSION
              + ": "
              + ours
              + "'");
    }
    String version = written.strip();
    if (version.isEmpty() || !version.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new UnusablePluginException(
          subject
              + " has '"
              + VERSION
              + ": "
              + version
              + "' in its manifest, which is no whole number; for this host it has to be "
              + ours);
    }
    if (!version.equals(ours)) {
      throw new UnusablePluginException(
          subject
              + " was built for version "
              + version
              + " of the SPI, but this host has version "
              + ours
              + "; take a build of the plugin for version "
              + ours
              + ", or a release of sessions with version "
              + version);
    }
  }
}
