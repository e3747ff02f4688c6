package dev.sessions.conflict;

import dev.sessions.api.spi.Capability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides by the conflict policy what session each requested name ends up with. */
public final class NamePlanner {
  private NamePlanner() {}

  /**
   * Plans the requests one after the other, each beside the sessions that run and those planned
   * before it. All names are stored names and are compared exactly. The cost grows linearly with
   * the requests and the existing names.
   *
   * @param requestedNames the names in the order of the requests; a name may be there more than
   *     once
   * @param existingNames the names of the sessions that run
   * @param policy what to do where a name is not free
   * @param backend the backend's name, for messages
   * @param capabilities what the backend declares
   * @return one decision a request, in the order of the requests
   * @throws UnsupportedPolicyException where the backend cannot do the policy, whatever the names
   * @throws ConflictException where the policy refuses; it holds every refused request
   */
  public static List<PlannedName> plan(
      List<String> requestedNames,
      Collection<String> existingNames,
      ConflictPolicy policy,
      String backend,
      Set<Capability> capabilities) {
    policy.requireSupported(backend, capabilities);
    Set<String> existing = new HashSet<>(existingNames);
    return plan(requestedNames, existing, new HashSet<>(), policy, backend, capabilities);
  }

  /**
   * Plans with the caller's own sets.
   *
   * @param used filled with every name that was requested or given out
   */
  static List<PlannedName> plan(
      List<String> requestedNames,
      Set<String> existing,
      Set<String> used,
      ConflictPolicy policy,
      String backend,
      Set<Capability> capabilities) {
    FreeNames freeNames = new FreeNames(name -> used.contains(name) || existing.contains(name));
    List<PlannedName> planned = new ArrayList<>(requestedNames.size());
    List<NameConflict> refused = new ArrayList<>();
    for (String name : requestedNames) {
      Optional<ConflictSource> conflict = source(name, existing, used);
      Optional<Decision> decision =
          conflict.isEmpty()
              ? Optional.of(Decision.CREATE)
              : policy.onConflict(conflict.orElseThrow());
      used.add(name);
      if (decision.isEmpty()) {
        refused.add(new NameConflict(name, conflict.orElseThrow()));
        continue;
      }
      boolean rename = conflict.isPresent() && decision.orElseThrow() == Decision.CREATE;
      String sessionName = rename ? freeNames.next(name) : name;
      used.add(sessionName);
      planned.add(new PlannedName(name, sessionName, decision.orElseThrow(), conflict));
    }
    if (!refused.isEmpty()) {
      throw new ConflictException(policy, backend, refused, working(refused, capabilities));
    }
    return List.copyOf(planned);
  }

  private static Optional<ConflictSource> source(
      String name, Set<String> existing, Set<String> used) {
    if (used.contains(name)) {
      return Optional.of(ConflictSource.DUPLICATE);
    }
    return existing.contains(name) ? Optional.of(ConflictSource.EXISTING) : Optional.empty();
  }

  private static List<ConflictPolicy> working(
      List<NameConflict> refused, Set<Capability> capabilities) {
    return ConflictPolicy.supportedPolicies(capabilities).stream()
        .filter(
            policy ->
                refused.stream()
                    .map(NameConflict::source)
                    .distinct()
                    .allMatch(source -> policy.onConflict(source).isPresent()))
        .toList();
  }
}
