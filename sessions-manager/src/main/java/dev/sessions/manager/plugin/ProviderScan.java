package dev.sessions.manager.plugin;

import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.SessionBackend;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the providers, each caught apart, so that a broken one does not hide the others.
 */
final class ProviderScan {
  /** More failures than this are one endless failure: some loaders repeat theirs for ever. */
  private static final int MOST_FAILURES = 100;

  private final String subject;
  private final Optional<String> origin;
  private final List<InstalledBackend> found = new ArrayList<>();
  private final List<PluginProblem> problems = new ArrayList<>();

  /** Scans what a class loader of the host finds. */
  ProviderScan(ClassLoader loader) {
    this(loader, "a backend", Optional.empty());
  }

  /** Scans what a plugin's own class loader finds. */
  ProviderScan(ClassLoader loader, String path) {
    this(loader, path, Optional.of(path));
  }

  private ProviderScan(ClassLoader loader, String subject, Optional<String> origin) {
    this.subject = subject;
    this.origin = origin;
    Iterator<SessionBackend> providers =
        ServiceLoader.load(SessionBackend.class, loader).iterator();
    while (problems.size() < MOST_FAILURES) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        ask(providers.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        fail(Optional.empty(), "cannot be loaded: " + LoadFailure.why(e));
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
    String type = backend.getClass().getName();
    @Nullable String name = null;
    try {
      name = backend.name();
      if (name == null) {
        fail(Optional.empty(), "cannot be used: " + type + " has no name, its name() gives null");
        return;
      }
      @Nullable Set<Capability> can = backend.capabilities();
      if (can == null) {
        fail(Optional.of(name), "cannot be used: capabilities() of " + type + " gives null");
        return;
      }
      found.add(
          new InstalledBackend(
              name,
              backend,
              ProviderOrigin.of(backend.getClass()),
              SessionBackend.SPI_VERSION,
              can));
    } catch (Throwable e) { // a stranger's code: whatever it throws is its own problem
      String method = name == null ? "name()" : "capabilities()";
      fail(
          Optional.ofNullable(name),
          "cannot be used: " + method + " of " + type + " failed: " + LoadFailure.why(e));
    }
  }

  private void fail(Optional<String> name, String why) {
    problems.add(new PluginProblem(name, origin, subject + " " + why));
  }
}
