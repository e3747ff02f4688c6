package dev.sessions.manager.plugin;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.SessionBackend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The backends that can be used, by name, and why others cannot.
 *
 * <p>A name that two backends claim is refused to both: nobody can tell which one was meant.
 */
public final class BackendRegistry {
  private final Map<String, InstalledBackend> backends = new LinkedHashMap<>();
  private final List<PluginProblem> problems;

  private BackendRegistry(List<InstalledBackend> found, List<PluginProblem> failed) {
    problems = new ArrayList<>(failed);
    found.stream()
        .collect(
            Collectors.groupingBy(InstalledBackend::name, LinkedHashMap::new, Collectors.toList()))
        .forEach(this::admit);
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
    return new BackendRegistry(scan.found(), scan.problems());
  }

  /** Returns a registry of exactly these backends, each with its class's origin. */
  public static BackendRegistry of(SessionBackend... backends) {
    List<InstalledBackend> found = new ArrayList<>();
    for (SessionBackend backend : backends) {
      String origin = ProviderOrigin.of(backend.getClass());
      found.add(new InstalledBackend(backend.name(), backend, origin));
    }
    return new BackendRegistry(found, List.of());
  }

  /** Returns the backends that can be used, by name in alphabetical order. */
  public List<InstalledBackend> backends() {
    return backends.values().stream().sorted(Comparator.comparing(InstalledBackend::name)).toList();
  }

  /** Returns what could not be loaded, and why. */
  public List<PluginProblem> problems() {
    return List.copyOf(problems);
  }

  /**
   * Returns the backend of a name.
   *
   * @throws SessionException {@link ErrorCode#UNKNOWN_BACKEND} where there is none that can be
   *     used, with the names that can and what could not be loaded
   */
  public SessionBackend find(String name) {
    InstalledBackend installed = backends.get(name);
    if (installed == null) {
      throw unknown(name);
    }
    return installed.backend();
  }

  private void admit(String name, List<InstalledBackend> claims) {
    if (!isName(name)) {
      claims.forEach(claim -> refuse(claim, "is not a backend name: write [a-z][a-z0-9-]*"));
    } else if (claims.size() > 1) {
      problems.add(
          new PluginProblem(
              Optional.of(name),
              "the backend name '"
                  + name
                  + "' is claimed more than once, so none gets it: "
                  + claims.stream()
                      .map(BackendRegistry::describe)
                      .collect(Collectors.joining(", "))));
    } else {
      backends.put(name, claims.get(0));
    }
  }

  private void refuse(InstalledBackend claim, String why) {
    problems.add(
        new PluginProblem(
            Optional.of(claim.name()),
            "'" + claim.name() + "' " + why + " (" + describe(claim) + ")"));
  }

  private static String describe(InstalledBackend claim) {
    return claim.backend().getClass().getName() + " from " + claim.origin();
  }

  /** Checked by hand: a regular expression costs the command's start more than the check does. */
  private static boolean isName(String name) {
    return !name.isEmpty()
        && isLetter(name.charAt(0))
        && name.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '-');
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
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
    Map<String, String> details = new LinkedHashMap<>();
    details.put("backend", name);
    for (int i = 0; i < problems.size(); i++) {
      details.put("problem " + (i + 1), problems.get(i).message());
    }
    String more =
        problems.stream()
            .filter(problem -> problem.name().map(name::equals).orElse(true))
            .map(problem -> "; " + problem.message())
            .collect(Collectors.joining());
    return new SessionException(ErrorCode.UNKNOWN_BACKEND, message + more, details, null);
  }
}
