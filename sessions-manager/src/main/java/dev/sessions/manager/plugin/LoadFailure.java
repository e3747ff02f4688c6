package dev.sessions.manager.plugin;

import dev.sessions.api.spi.SessionBackend;
import java.util.ServiceConfigurationError;

/** Says in words why a class of a backend could not be loaded or created. */
final class LoadFailure {
  private static final String SERVICE = SessionBackend.class.getName() + ": ";

  private LoadFailure() {}

  static String why(Throwable failure) {
    if (failure instanceof ServiceConfigurationError) {
      return whyNoService(failure);
    }
    if (failure instanceof ExceptionInInitializerError && failure.getCause() != null) {
      return "a static initializer failed: " + why(failure.getCause());
    }
    if (failure instanceof NoClassDefFoundError missing) {
      return whyMissing(missing);
    }
    if (failure instanceof UnsupportedClassVersionError) {
      return "it needs a newer Java than "
          + Runtime.version().feature()
          + ": "
          + failure.getMessage();
    }
    return failure.toString();
  }

  private static String whyNoService(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    String said = message.startsWith(SERVICE) ? message.substring(SERVICE.length()) : message;
    Throwable cause = failure.getCause();
    return cause == null
        ? said + "; correct the plugin's services file, or build it again"
        : said + ": " + why(cause);
  }

  private static String whyMissing(NoClassDefFoundError missing) {
    String message = String.valueOf(missing.getMessage());
    if (message.contains(" ")) { // a class that is there, and whose initializer failed before
      return message;
    }
    return "the class " + message.replace('/', '.') + " is missing, which a plugin has to bring";
  }
}
