package dev.sessions.conflict;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.TabPanes;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans whole launches: names by the conflict policy, then windows against a snapshot. */
public final class LaunchPlanner {
  private final List<LayoutRequest> requests;
  private final Snapshot snapshot;
  private final TabPanes panes;
  private final ConflictPolicy policy;
  private final ExitMode exitMode;

  private LaunchPlanner(
      List<LayoutRequest> requests, Snapshot snapshot, ConflictPolicy policy, ExitMode exitMode) {
    this.requests = requests;
    this.snapshot = snapshot;
    this.panes = new TabPanes(snapshot);
    this.policy = policy;
    this.exitMode = exitMode;
  }

  /**
   * Plans the requests in their order. Requests that are merged into one session become one step,
   * which carries the name of the first one's layout; of two tabs with one name, {@code
   * mergeOverwrite} keeps the later one in the earlier one's place and {@code mergeSkip} the
   * earlier one. A merge that would change nothing has no step. A session that a person has renamed
   * since it was launched is still the one to merge into.
   *
   * @param requests layouts with stored session names and absolute start directories
   * @param snapshot what runs
   * @param policy what to do where a name is not free
   * @param exitMode what new windows do when their command ends
   * @param backend what the backend says of itself
   * @throws UnsupportedPolicyException where the backend cannot do the policy, whatever is asked
   * @throws ConflictException where the policy refuses; it holds every refused request
   */
  public static LaunchPlan plan(
      List<LayoutRequest> requests,
      Snapshot snapshot,
      ConflictPolicy policy,
      ExitMode exitMode,
      BackendInfo backend) {
    Map<String, SessionSnapshot> launched = policy.merges() ? snapshot.launched() : Map.of();
    List<LayoutRequest> found =
        requests.stream().map(request -> request.foundIn(launched)).toList();
    List<PlannedName> names =
        NamePlanner.plan(
            found.stream().map(LayoutRequest::sessionName).toList(),
            snapshot.sessions().stream().map(SessionSnapshot::name).toList(),
            policy,
            backend);
    return new LaunchPlanner(found, snapshot, policy, exitMode).plan(names);
  }

  private LaunchPlan plan(List<PlannedName> names) {
    Map<String, SessionSnapshot> running = new HashMap<>();
    for (SessionSnapshot session : snapshot.sessions()) {
      running.put(session.name(), session);
    }
    Map<Integer, List<TabStep>> windowsOf = new HashMap<>();
    List<LaunchStep> steps = new ArrayList<>();
    for (List<Integer> members : launchedTogether(names)) {
      PlannedName name = names.get(members.get(0));
      Optional<SessionSnapshot> session = Optional.ofNullable(running.get(name.sessionName()));
      List<FoldedTabs.OwnedWindow> windows = fold(members).windows(present(name, session));
      for (FoldedTabs.OwnedWindow window : windows) {
        windowsOf
            .computeIfAbsent(window.request(), request -> new ArrayList<>())
            .add(window.step());
      }
      step(name, members.get(0), session, windows).ifPresent(steps::add);
    }
    List<PlannedSession> sessions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<TabStep> windows = windowsOf.getOrDefault(i, List.of());
      sessions.add(new PlannedSession(requests.get(i), names.get(i), windows));
    }
    return new LaunchPlan(policy, sessions, steps);
  }

  private PresentTabs present(PlannedName name, Optional<SessionSnapshot> session) {
    return name.decision() == Decision.MERGE && session.isPresent()
        ? PresentTabs.of(panes, session.get())
        : PresentTabs.NONE;
  }

  /** Returns for each session that is launched the positions of its requests, in plan order. */
  private static Collection<List<Integer>> launchedTogether(List<PlannedName> names) {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).decision().action().isPresent()) {
        members.computeIfAbsent(names.get(i).sessionName(), name -> new ArrayList<>()).add(i);
      }
    }
    return members.values();
  }

  private FoldedTabs fold(List<Integer> members) {
    FoldedTabs tabs = new FoldedTabs(policy == ConflictPolicy.MERGE_OVERWRITE);
    for (int member : members) {
      tabs.add(member, requests.get(member).layout().layoutTabs());
    }
    return tabs;
  }

  private Optional<LaunchStep> step(
      PlannedName name,
      int firstRequest,
      Optional<SessionSnapshot> running,
      List<FoldedTabs.OwnedWindow> owned) {
    List<TabStep> windows = new ArrayList<>();
    boolean changes = false;
    for (FoldedTabs.OwnedWindow window : owned) {
      windows.add(window.step());
      changes |= window.step().action() != TabAction.KEEP;
    }
    if (!changes || name.decision().action().isEmpty()) {
      return Optional.empty();
    }
    LaunchStep.Builder step =
        LaunchStep.builder(name.decision().action().get(), name.sessionName())
            .layoutName(requests.get(firstRequest).layout().layoutName())
            .owner(requests.get(firstRequest).owner())
            .requestedName(name.requestedName())
            .tabs(windows)
            .exitMode(exitMode);
    if (running.isPresent()) {
      step.existing(ref(running.get()));
    }
    return Optional.of(step.build());
  }

  private SessionRef ref(SessionSnapshot session) {
    return new SessionRef(snapshot.serverId().orElseThrow(), session.id(), session.name());
  }
}
