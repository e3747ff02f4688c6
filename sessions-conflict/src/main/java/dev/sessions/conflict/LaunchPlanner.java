package dev.sessions.conflict;

import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.FoundSession;
import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
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
  private final List<FoundLayout> found;
  private final SessionFinder finder;
  private final ConflictPolicy policy;
  private final ExitMode exitMode;
  private final BackendInfo backend;

  private LaunchPlanner(
      List<LayoutRequest> requests,
      SessionFinder finder,
      ConflictPolicy policy,
      ExitMode exitMode,
      BackendInfo backend) {
    this.requests = requests;
    this.found = finder.findAll(requests.stream().map(LayoutRequest::key).toList());
    this.finder = finder;
    this.policy = policy;
    this.exitMode = exitMode;
    this.backend = backend;
  }

  /**
   * Plans the requests in their order. The session of a request is the one that was launched for
   * its owner, layout and name, whatever it is called now; only if nothing of that runs, it is the
   * session of exactly the requested name, which is foreign. Requests that are merged into one
   * session become one step, which carries the name of the first one's layout; of two tabs with one
   * name, {@code mergeOverwrite} keeps the later one in the earlier one's place and {@code
   * mergeSkip} the earlier one. A merge that would change nothing has no step.
   *
   * @param requests layouts with stored session names and absolute start directories
   * @param finder what runs
   * @param policy what to do if a name is not free
   * @param exitMode what new windows do when their command ends
   * @param backend what the backend says of itself
   * @throws UnsupportedPolicyException if the backend cannot do the policy, whatever is asked
   * @throws ConflictException if the policy refuses; it holds every refused request
   */
  public static LaunchPlan plan(
      List<LayoutRequest> requests,
      SessionFinder finder,
      ConflictPolicy policy,
      ExitMode exitMode,
      BackendInfo backend) {
    return new LaunchPlanner(List.copyOf(requests), finder, policy, exitMode, backend).plan();
  }

  private LaunchPlan plan() {
    List<PlannedName> names =
        NamePlanner.plan(
            found.stream().map(LaunchPlanner::nameRequest).toList(),
            finder.snapshot().sessions().stream().map(SessionSnapshot::name).toList(),
            policy,
            backend);
    Collection<List<Integer>> together = launchedTogether(names);
    requireOneName(together, names);
    Map<String, SessionSnapshot> running = new HashMap<>();
    for (SessionSnapshot session : finder.snapshot().sessions()) {
      running.put(session.name(), session);
    }
    Map<Integer, List<TabStep>> windowsOf = new HashMap<>();
    List<LaunchStep> steps = new ArrayList<>();
    for (List<Integer> members : together) {
      PlannedName name = names.get(members.get(0));
      Optional<SessionSnapshot> session = Optional.ofNullable(running.get(name.sessionName()));
      List<FoldedTabs.OwnedWindow> windows =
          fold(members, name).windows(present(name, found.get(members.get(0)), session));
      for (FoldedTabs.OwnedWindow window : windows) {
        windowsOf
            .computeIfAbsent(window.request(), request -> new ArrayList<>())
            .add(window.step());
      }
      step(name, members.get(0), session, windows).ifPresent(steps::add);
    }
    Map<String, LaunchStep> stepOf = new HashMap<>();
    steps.forEach(step -> stepOf.put(step.sessionName(), step));
    EndingPanes ending = new EndingPanes(finder.snapshot());
    List<PlannedSession> sessions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<TabStep> windows = windowsOf.getOrDefault(i, List.of());
      PlannedName name = names.get(i);
      List<PlacedPane> panes =
          name.decision() == Decision.REPLACE
              ? ending.replacedBy(stepOf.get(name.sessionName()))
              : ending.replacedBy(windows);
      String launchedAs = launchedAs(i, name);
      sessions.add(new PlannedSession(requests.get(i), name, windows, launchedAs, panes));
    }
    return new LaunchPlan(policy, sessions, steps);
  }

  private static NameRequest nameRequest(FoundLayout found) {
    String name = found.key().requestedName();
    if (found.session().isPresent()) {
      String now = found.session().get().session().name();
      return new NameRequest(name, Optional.of(ConflictSource.EXISTING), List.of(now));
    }
    if (!found.sessions().isEmpty()) {
      List<String> all = found.sessions().stream().map(each -> each.session().name()).toList();
      return new NameRequest(name, Optional.of(ConflictSource.SEVERAL), all);
    }
    if (!found.guests().isEmpty()) {
      List<String> hosts = hosts(found.guests(), name);
      return new NameRequest(name, Optional.of(ConflictSource.PANES), hosts);
    }
    return NameRequest.of(name);
  }

  /** Returns the names of the sessions that have the panes, the requested one first. */
  private static List<String> hosts(List<PlacedPane> panes, String requestedName) {
    List<String> names = new ArrayList<>();
    for (PlacedPane placed : panes) {
      String host = placed.session().name();
      if (!names.contains(host)) {
        names.add(host.equals(requestedName) ? 0 : names.size(), host);
      }
    }
    return names;
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

  /**
   * What is merged into one session is marked with one requested name. Two names meet in it only if
   * a person gave the session of one layout the name of another.
   */
  private void requireOneName(Collection<List<Integer>> together, List<PlannedName> names) {
    List<NameConflict> refused = new ArrayList<>();
    for (List<Integer> members : together) {
      String first = names.get(members.get(0)).requestedName();
      for (int member : members) {
        String name = names.get(member).requestedName();
        if (!name.equals(first)) {
          refused.add(new NameConflict(name, ConflictSource.DUPLICATE, List.of()));
        }
      }
    }
    if (!refused.isEmpty()) {
      throw NamePlanner.refusal(policy, backend, refused);
    }
  }

  private PresentTabs present(
      PlannedName name, FoundLayout found, Optional<SessionSnapshot> session) {
    if (name.decision() != Decision.MERGE || session.isEmpty()) {
      return PresentTabs.NONE;
    }
    if (found.session().isPresent()) {
      return PresentTabs.ofMarks(session.get(), found.session().get().tabs());
    }
    return policy.merges()
        ? PresentTabs.ofMarksAndNames(session.get(), found.guestTabs())
        : PresentTabs.ofMarks(session.get(), found.guestTabs());
  }

  private FoldedTabs fold(List<Integer> members, PlannedName name) {
    boolean merges = policy == ConflictPolicy.MERGE_OVERWRITE;
    // A restart of panes in another's session replaces them there.
    boolean restarts = policy == ConflictPolicy.RESTART && name.decision() == Decision.MERGE;
    FoldedTabs tabs = new FoldedTabs(merges || restarts);
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
      step.existing(finder.snapshot().ref(running.get()));
      own(found.get(firstRequest), running.get()).ifPresent(own -> continued(step, name, own));
    }
    return Optional.of(step.build());
  }

  private String launchedAs(int request, PlannedName name) {
    return found
        .get(request)
        .session()
        .filter(own -> own.session().name().equals(name.sessionName()))
        .flatMap(own -> own.session().launchedAs())
        .orElse(name.sessionName());
  }

  private static Optional<FoundSession> own(FoundLayout found, SessionSnapshot session) {
    return found.session().filter(own -> own.session().id().equals(session.id()));
  }

  /** A session that was renamed is known by the name that it was launched under, for ever. */
  private static void continued(LaunchStep.Builder step, PlannedName name, FoundSession own) {
    own.session().launchedAs().ifPresent(step::launchedAs);
    if (name.decision() == Decision.REPLACE) {
      step.endingPanes(own.outliving().stream().map(placed -> placed.pane().id()).toList());
    }
  }
}
