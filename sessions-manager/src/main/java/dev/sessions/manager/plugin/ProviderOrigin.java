package dev.sessions.manager.plugin;

import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Says where a class came from. */
final class ProviderOrigin {
  private ProviderOrigin() {}

  static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      return readable(source.getLocation());
    }
    return type.getModule().isNamed() ? "module " + type.getModule().getName() : "unknown origin";
  }

  /** A path can be typed; a URI writes a blank as {@code %20}. */
  private static String readable(URL location) {
    try {
      return location.getProtocol().equals("file")
          ? Path.of(location.toURI()).toString()
          : location.toString();
    } catch (java.net.URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException e) {
      return location.toString();
    }
  }
}
