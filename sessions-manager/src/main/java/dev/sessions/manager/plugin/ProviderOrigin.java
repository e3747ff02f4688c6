package dev.sessions.manager.plugin;

import java.security.CodeSource;

/** Says where a class came from. */
final class ProviderOrigin {
  private ProviderOrigin() {}

  static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      return source.getLocation().toString();
    }
    return type.getModule().isNamed() ? "module " + type.getModule().getName() : "unknown origin";
  }
}
