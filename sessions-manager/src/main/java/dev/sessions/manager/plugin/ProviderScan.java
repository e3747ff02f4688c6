package dev.sessions.manager.plugin;

import dev.sessions.api.spi.SessionBackend;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Walks through the providers, each caught apart, so that a broken one does not hide the others.
 */
final class ProviderScan {
  /** More failures than this are one endless failure: some loaders repeat theirs for ever. */
  private static final int MOST_FAILURES = 100;

  private final List<InstalledBackend> found = new ArrayList<>();
  private final List<PluginProblem> problems = new ArrayList<>();

  ProviderScan(ClassLoader loader) {
    Iterator<SessionBackend> providers =
        ServiceLoader.load(SessionBackend.class, loader).iterator();
    while (problems.size() < MOST_FAILURES) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        ask(providers.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        problems.add(new PluginProblem(Optional.empty(), "a backend cannot be loaded: " + why(e)));
      }
    }
  }

  List<InstalledBackend> found() {
    return found;
  }

  List<PluginProblem> problems() {
    return problems;
  }

  private void ask(SessionBackend backend) {
    String origin = ProviderOrigin.of(backend.getClass());
    try {
      found.add(new InstalledBackend(backend.name(), backend, origin));
    } catch (RuntimeException e) { // a stranger's code: whatever it throws is its own problem
      problems.add(
          new PluginProblem(
              Optional.empty(),
              "the backend "
                  + backend.getClass().getName()
                  + " ("
                  + origin
                  + ") has no name: "
                  + e));
    }
  }

  private static String why(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + cause;
  }
}
