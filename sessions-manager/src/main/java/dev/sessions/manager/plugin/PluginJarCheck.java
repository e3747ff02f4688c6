package dev.sessions.manager.plugin;

import dev.sessions.api.error.FileFailure;
import dev.sessions.api.spi.SessionBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Checks a plugin's jars before any of its classes is loaded. */
final class PluginJarCheck {
  private static final String SERVICES = "META-INF/services/" + SessionBackend.class.getName();

  private PluginJarCheck() {}

  /**
   * Checks that every jar can be read, that one declares a backend, and that each one which does
   * was built for a level of the SPI that the host accepts.
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
      SpiRange.HOST.require(subject, level(jar));
      return true;
    } catch (IOException | RuntimeException e) { // a damaged jar may fail in any way
      String why = e instanceof IOException file ? FileFailure.reason(file) : e.toString();
      throw new UnusablePluginException(
          subject + " cannot be read as a jar (" + why + "); build or fetch it again");
    }
  }

  private static @Nullable String level(JarFile jar) throws IOException {
    Manifest manifest = jar.getManifest();
    return manifest == null ? null : manifest.getMainAttributes().getValue(SpiRange.ATTRIBUTE);
  }
}
