package dev.sessions.conflict;

import dev.sessions.api.spi.BackendInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * @param backend what the backend says of itself
   * @return one decision a request, in the order of the requests
   * @throws UnsupportedPolicyException where the backend cannot do the policy, whatever the names
   * @throws ConflictException where the policy refuses; it holds every refused request
   */
  public static List<PlannedName> plan(
      List<String> requestedNames,
      Collection<String> existingNames,
      ConflictPolicy policy,
      BackendInfo backend) {
    policy.requireSupported(backend);
    return plan(requestedNames, existingNames, new HashMap<>(), policy, backend);
  }

  /**
   * Plans with the caller's own map.
   *
   * @param taken empty; filled with every name that is not free and what the next one who asks for
   *     it runs into
   */
  static List<PlannedName> plan(
      List<String> requestedNames,
      Collection<String> existingNames,
      Map<String, ConflictSource> taken,
      ConflictPolicy policy,
      BackendInfo backend) {
    for (String name : existingNames) {
      taken.put(name, ConflictSource.EXISTING);
    }
    FreeNames freeNames =
        new FreeNames(name -> taken.putIfAbsent(name, ConflictSource.DUPLICATE) == null);
    List<PlannedName> planned = new ArrayList<>(requestedNames.size());
    List<NameConflict> refused = new ArrayList<>();
    for (String name : requestedNames) {
      // One access to the map tells and takes: of many names each access waits for memory.
      Optional<ConflictSource> conflict =
          Optional.ofNullable(taken.put(name, ConflictSource.DUPLICATE));
      Optional<Decision> decision =
          conflict.isEmpty()
              ? Optional.of(Decision.CREATE)
              : policy.onConflict(conflict.orElseThrow());
      if (decision.isEmpty()) {
        refused.add(new NameConflict(name, conflict.orElseThrow()));
        continue;
      }
      boolean rename = conflict.isPresent() && decision.orElseThrow() == Decision.CREATE;
      String sessionName = rename ? freeNames.take(name) : name;
      planned.add(new PlannedName(name, sessionName, decision.orElseThrow(), conflict));
    }
    if (!refused.isEmpty()) {
      throw new ConflictException(policy, backend.name(), refused, working(refused, backend));
    }
    return List.copyOf(planned);
  }

  private static List<ConflictPolicy> working(List<NameConflict> refused, BackendInfo backend) {
    return ConflictPolicy.supportedPolicies(backend).stream()
        .filter(
            policy ->
                refused.stream()
                    .map(NameConflict::source)
                    .distinct()
                    .allMatch(source -> policy.onConflict(source).isPresent()))
        .toList();
  }
}
