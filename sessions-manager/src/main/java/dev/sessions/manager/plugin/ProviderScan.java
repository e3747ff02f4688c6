package dev.sessions.manager.plugin;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.SessionBackend;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
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
        fail("cannot be loaded: " + LoadFailure.why(e));
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
    try {
      @Nullable BackendInfo info = backend.info();
      if (info == null) {
        fail("cannot be used: info() of " + type + " gives null");
        return;
      }
      SpiRange.HOST.require("its info() says that it", String.valueOf(info.spiLevel()));
      found.add(new InstalledBackend(info, backend, ProviderOrigin.of(backend.getClass())));
    } catch (UnusablePluginException e) {
      fail("cannot be used: " + e.getMessage());
    } catch (Throwable e) { // a stranger's code: whatever it throws is its own problem
      fail("cannot be used: info() of " + type + " failed: " + LoadFailure.why(e));
    }
  }

  private void fail(String why) {
    problems.add(new PluginProblem(Optional.empty(), origin, subject + " " + why));
  }
}
