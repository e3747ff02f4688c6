package dev.sessions.manager.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides which of the backends that claim names get them. A name that two claim is refused to
 * both, for it is not known which one was meant; a name that is taken stays with who has it.
 */
final class Admission {
  private final Map<String, InstalledBackend> admitted = new LinkedHashMap<>();
  private final List<PluginProblem> problems = new ArrayList<>();

  /**
   * Decides.
   *
   * @param claims who wants a name
   * @param taken who has claimed one before, admitted or not
   */
  Admission(List<InstalledBackend> claims, List<InstalledBackend> taken) {
    Map<String, List<InstalledBackend>> before = byName(taken);
    for (Map.Entry<String, List<InstalledBackend>> claim : byName(claims).entrySet()) {
      admit(claim.getKey(), claim.getValue(), before);
    }
  }

  Map<String, InstalledBackend> admitted() {
    return admitted;
  }

  List<PluginProblem> problems() {
    return problems;
  }

  private void admit(
      String name, List<InstalledBackend> claims, Map<String, List<InstalledBackend>> before) {
    if (!isName(name)) {
      claims.forEach(claim -> refuse(claim, "is not a backend name: write [a-z][a-z0-9-]*"));
    } else if (before.containsKey(name)) {
      String owner = before.get(name).get(0).described();
      claims.forEach(
          claim ->
              refuse(
                  claim,
                  "is the name of a built-in backend, which keeps it ("
                      + owner
                      + "); a plugin needs a name of its own"));
    } else if (claims.size() > 1) {
      problems.add(
          new PluginProblem(
              Optional.of(name),
              Optional.empty(),
              "the backend name '"
                  + name
                  + "' is claimed more than once, so none gets it: "
                  + claims.stream()
                      .map(InstalledBackend::described)
                      .collect(Collectors.joining(", "))
                  + "; remove all but one of them"));
    } else {
      admitted.put(name, claims.get(0));
    }
  }

  private void refuse(InstalledBackend claim, String why) {
    problems.add(
        new PluginProblem(
            Optional.of(claim.name()),
            Optional.of(claim.origin()),
            "'" + claim.name() + "' (" + claim.described() + ") " + why));
  }

  private static Map<String, List<InstalledBackend>> byName(List<InstalledBackend> backends) {
    Map<String, List<InstalledBackend>> byName = new LinkedHashMap<>();
    for (InstalledBackend backend : backends) {
      byName.putIfAbsent(backend.name(), new ArrayList<>());
      byName.get(backend.name()).add(backend);
    }
    return byName;
  }

  /** Checked by hand: a regular expression costs the command's start more than the check does. */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLetter(c) && (i == 0 || !isDigit(c) && c != '-')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
