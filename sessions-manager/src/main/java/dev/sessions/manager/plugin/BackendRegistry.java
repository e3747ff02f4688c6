package dev.sessions.manager.plugin;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.SessionBackend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The backends that can be used, by name, and why others cannot.
 *
 * <p>Built in is what the host's class path has. Plugins are loaded when they are first needed: not
 * for a built-in backend, so none of them can disturb it. A name that two claim is refused to both:
 * nobody can tell which one was meant. A built-in backend keeps its name though, whatever a plugin
 * claims.
 *
 * <p>A registry may be used by several threads.
 */
public final class BackendRegistry implements AutoCloseable {
  private final List<InstalledBackend> claims;
  private final List<PluginProblem> failures;
  private final Admission builtIn;
  private final PluginFolders folders;
  private @Nullable PluginScan scan;
  private @Nullable Admission plugins;

  private BackendRegistry(
      List<InstalledBackend> claims, List<PluginProblem> failures, PluginFolders folders) {
    this.claims = List.copyOf(claims);
    this.failures = List.copyOf(failures);
    this.builtIn = new Admission(claims, List.of());
    this.folders = folders;
  }

  /** Returns what the class loader that loaded the API finds: the usual class path. */
  public static BackendRegistry load() {
    return load(SessionBackend.class.getClassLoader());
  }

  /**
   * Returns what one class loader finds. A provider that fails is a problem, never an exception.
   */
  public static BackendRegistry load(ClassLoader loader) {
    ProviderScan scan = new ProviderScan(loader);
    return new BackendRegistry(scan.found(), scan.problems(), PluginFolders.NONE);
  }

  /** Returns what the usual class path and these plugin folders have. */
  public static BackendRegistry load(PluginFolders folders) {
    return load().withPlugins(folders);
  }

  /** Returns a registry of exactly these backends, each with its class's origin. */
  public static BackendRegistry of(SessionBackend... backends) {
    List<InstalledBackend> found = new ArrayList<>();
    for (SessionBackend backend : backends) {
      found.add(
          new InstalledBackend(backend.info(), backend, ProviderOrigin.of(backend.getClass())));
    }
    return new BackendRegistry(found, List.of(), PluginFolders.NONE);
  }

  /** Returns a registry of the same built-in backends and of the plugins in these folders. */
  public BackendRegistry withPlugins(PluginFolders other) {
    return new BackendRegistry(claims, failures, other);
  }

  /** Returns the backends that can be used, by name in alphabetical order. */
  public List<InstalledBackend> backends() {
    List<InstalledBackend> all = new ArrayList<>(builtIn.admitted().values());
    all.addAll(plugins().admitted().values());
    all.sort(Comparator.comparing(InstalledBackend::name));
    return List.copyOf(all);
  }

  /** Returns what could not be loaded, and why. */
  public synchronized List<PluginProblem> problems() {
    List<PluginProblem> all = new ArrayList<>(failures);
    all.addAll(builtIn.problems());
    Admission admission = plugins();
    if (scan != null) {
      all.addAll(scan.problems());
    }
    all.addAll(admission.problems());
    return List.copyOf(all);
  }

  /**
   * Returns the backend of a name. Its connections are behind the host's boundary; see {@link
   * HostedMultiplexer}. What a plugin does against its contract, an exception of another kind or
   * null for an answer, is {@link StandardErrorCode#UNEXPECTED_ANSWER} here, with the plugin's name
   * and jar.
   *
   * @throws SessionException {@link StandardErrorCode#UNKNOWN_BACKEND} if there is none that can
   *     be used, with the names that can and what could not be loaded: what may be why in the
   *     message, all of it in the details {@code problem 1}, {@code problem 2} and so on
   */
  public SessionBackend find(String name) {
    InstalledBackend own = builtIn.admitted().get(name);
    if (own != null) {
      return new HostedBackend(own.info(), own.backend());
    }
    InstalledBackend plugin = plugins().admitted().get(name);
    if (plugin == null) {
      throw unknown(name);
    }
    return new HostedBackend(plugin.info(), new PluginBackend(plugin));
  }

  /**
   * Closes the plugins' jars; neither a plugin's backend nor what it opened may be used afterwards.
   * A program that uses them to its end need not: nothing of a registry keeps the JVM alive.
   */
  @Override
  public synchronized void close() {
    if (scan != null) {
      scan.close();
    }
  }

  private synchronized Admission plugins() {
    if (plugins == null) {
      scan = new PluginScan(folders);
      plugins = new Admission(scan.found(), claims);
    }
    return plugins;
  }

  private SessionException unknown(String name) {
    List<String> names = backends().stream().map(InstalledBackend::name).toList();
    String message =
        "no backend is called '"
            + name
            + "'"
            + DidYouMean.hint(name, names)
            + " (backends: "
            + (names.isEmpty() ? "none" : String.join(", ", names))
            + ")";
    List<PluginProblem> problems = problems();
    Map<String, String> details = new LinkedHashMap<>();
    details.put("backend", name);
    for (int i = 0; i < problems.size(); i++) {
      details.put("problem " + (i + 1), problems.get(i).message());
    }
    return new SessionException(
        StandardErrorCode.UNKNOWN_BACKEND, message + reasons(name, problems), details, null);
  }

  /** Returns in full what may be why a name is not there, and of all the rest how many they are. */
  private static String reasons(String name, List<PluginProblem> problems) {
    List<PluginProblem> told =
        problems.size() == 1
            ? problems
            : problems.stream().filter(problem -> problem.mayConcern(name)).toList();
    int others = problems.size() - told.size();
    return told.stream().map(problem -> "; " + problem.message()).collect(Collectors.joining())
        + (others == 0 ? "" : "; " + others + " more could not be loaded");
  }
}
