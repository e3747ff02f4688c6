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
  private final ConflictPolicy policy;
  private final BackendInfo backend;

  /** Every name that is not free, and what the next one who asks for it runs into. */
  private final Map<String, ConflictSource> taken;

  private final FreeNames freeNames;
  private final List<NameConflict> refused = new ArrayList<>();

  private NamePlanner(
      Collection<String> existingNames,
      Map<String, ConflictSource> taken,
      ConflictPolicy policy,
      BackendInfo backend) {
    this.policy = policy;
    this.backend = backend;
    this.taken = taken;
    this.freeNames =
        new FreeNames(name -> taken.putIfAbsent(name, ConflictSource.DUPLICATE) == null);
    for (String name : existingNames) {
      taken.put(name, ConflictSource.FOREIGN);
    }
  }

  /**
   * Plans the requests one after the other, each beside the sessions that run and those planned
   * before it. All names are stored names and are compared exactly. The cost grows linearly with
   * the requests and the existing names.
   *
   * @param requests the names in the order of the requests; a name may be there more than once
   * @param existingNames the names of the sessions that run
   * @param policy what to do if a name is not free
   * @param backend what the backend says of itself
   * @return one decision a request, in the order of the requests
   * @throws UnsupportedPolicyException if the backend cannot do the policy, whatever the names
   * @throws ConflictException if the policy refuses; it holds every refused request
   */
  public static List<PlannedName> plan(
      List<NameRequest> requests,
      Collection<String> existingNames,
      ConflictPolicy policy,
      BackendInfo backend) {
    policy.requireSupported(backend);
    return plan(requests, existingNames, new HashMap<>(), policy, backend);
  }

  /**
   * Plans with the caller's own map.
   *
   * @param taken empty; filled with every name that is not free
   */
  static List<PlannedName> plan(
      List<NameRequest> requests,
      Collection<String> existingNames,
      Map<String, ConflictSource> taken,
      ConflictPolicy policy,
      BackendInfo backend) {
    return new NamePlanner(existingNames, taken, policy, backend).plan(requests);
  }

  private List<PlannedName> plan(List<NameRequest> requests) {
    List<PlannedName> planned = new ArrayList<>(requests.size());
    for (NameRequest request : requests) {
      Optional<ConflictSource> conflict = conflict(request);
      Optional<Decision> decision =
          conflict.isEmpty() ? Optional.of(Decision.CREATE) : policy.onConflict(conflict.get());
      if (decision.isEmpty()) {
        refused.add(refusal(request, conflict.orElseThrow()));
      } else {
        planned.add(planned(request, decision.get(), conflict));
      }
    }
    throwIfRefused();
    return List.copyOf(planned);
  }

  /** Takes the name that the request is about, and returns why it was not free. */
  private Optional<ConflictSource> conflict(NameRequest request) {
    // One access to the map reads and takes: of many names each access waits for memory.
    String name = policy == ConflictPolicy.RENAME ? request.name() : request.meantName();
    Optional<ConflictSource> before =
        Optional.ofNullable(taken.put(name, ConflictSource.DUPLICATE));
    boolean isAgain = before.isPresent() && before.get() == ConflictSource.DUPLICATE;
    if (isAgain || request.source().isEmpty()) {
      return before;
    }
    // A rename adds a session: one of the layout that has another name now is not in its way.
    boolean isInTheWay = policy != ConflictPolicy.RENAME || request.isRunningUnderItsName();
    return isInTheWay ? request.source() : before;
  }

  private PlannedName planned(
      NameRequest request, Decision decision, Optional<ConflictSource> conflict) {
    String name = request.name();
    if (decision != Decision.CREATE) {
      return new PlannedName(name, request.meantName(), decision, conflict);
    }
    String created = conflict.isPresent() ? freeNames.take(name) : name;
    return new PlannedName(name, created, decision, conflict);
  }

  private static NameConflict refusal(NameRequest request, ConflictSource source) {
    List<String> sessions = source == ConflictSource.DUPLICATE ? List.of() : request.sessions();
    return new NameConflict(request.name(), source, sessions);
  }

  private void throwIfRefused() {
    if (!refused.isEmpty()) {
      throw refusal(policy, backend, refused);
    }
  }

  /** Returns the refusal of these names, with the policies that would accept all of them. */
  static ConflictException refusal(
      ConflictPolicy policy, BackendInfo backend, List<NameConflict> refused) {
    return new ConflictException(policy, backend.name(), refused, working(refused, backend));
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
