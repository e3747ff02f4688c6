package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.FoundSession;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.StartDirResolver;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.conflict.LayoutRequest;
import dev.sessions.manager.monitor.MonitoringRoutine;
import dev.sessions.manager.monitor.SessionMonitor;
import dev.sessions.manager.plugin.HostedMultiplexer;
import dev.sessions.reporting.StatusReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The sessions of some layouts on one multiplexer: their names, their plan, their start and their
 * end. Which sessions and panes are theirs is decided by the owner that they were launched for,
 * whatever they are called now; what others launched is never reported or ended as theirs. A
 * manager keeps nothing but what it was created with, and does not close the multiplexer.
 */
public final class SessionManager {
  private final List<LayoutConfig> layouts;
  private final StartDirResolver startDirs;
  private final Multiplexer multiplexer;
  private final SessionNaming naming;
  private final ManagedLayouts managed;
  private final SessionPlans plans;
  private final Owner owner;

  /**
   * Creates a manager.
   *
   * @param layouts the layouts, as the user wrote them
   * @param settings what holds for all of them
   * @param multiplexer an open connection, which stays the caller's to close
   */
  public SessionManager(
      List<LayoutConfig> layouts, ManagerSettings settings, Multiplexer multiplexer) {
    this.layouts = List.copyOf(layouts);
    this.startDirs = new StartDirResolver(settings.environment(), settings.baseDir());
    this.multiplexer = HostedMultiplexer.of(multiplexer);
    this.naming = new SessionNaming(settings.prefix(), this.multiplexer);
    this.owner = settings.owner().orElseGet(Owners::unique);
    this.managed = new ManagedLayouts(this.layouts, naming, owner, settings.whole());
    this.plans = new SessionPlans(this.multiplexer, settings.exitMode());
  }

  /** Returns whose sessions this manager launches. */
  public Owner owner() {
    return owner;
  }

  /** Returns the session that each layout is to have, in their order; two may be the same. */
  public List<LayoutSession> sessionsOfLayouts() {
    return managed.keys().stream()
        .map(key -> new LayoutSession(key.layoutName(), key.requestedName()))
        .toList();
  }

  /** Returns the stored session name of each layout, in their order; two may be the same. */
  public List<String> sessionNames() {
    return sessionsOfLayouts().stream().map(LayoutSession::sessionName).toList();
  }

  /**
   * Returns what a snapshot has of the layouts: every session that was launched for them, whatever
   * it is called now, their panes in others' sessions, and what is recorded.
   */
  public List<FoundLayout> find(Snapshot snapshot) {
    return managed.find(snapshot);
  }

  /** Returns what a snapshot has of the layouts, for people and programs. */
  public StatusReport report(Snapshot snapshot) {
    return managed.report(snapshot);
  }

  /**
   * Decides what would happen to each session, and changes nothing. The policy is checked first,
   * then every start directory; only then is the multiplexer asked.
   *
   * @throws dev.sessions.conflict.UnsupportedPolicyException if the backend cannot do the policy
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT}, naming layout and tab, if a
   *     start directory cannot be resolved
   * @throws dev.sessions.conflict.ConflictException if the policy refuses
   */
  public LaunchPlan plan(ConflictPolicy policy) {
    plans.requireSupported(policy);
    List<LayoutConfig> resolved = new ArrayList<>();
    for (LayoutConfig layout : layouts) {
      resolved.add(startDirs.resolve(layout));
    }
    List<LayoutRequest> requests = new ArrayList<>();
    for (LayoutConfig layout : resolved) {
      requests.add(new LayoutRequest(naming.sessionName(layout.layoutName()), layout, owner));
    }
    return plans.plan(requests, policy);
  }

  /** Plans and launches every layout; see {@link #start(ConflictPolicy, LaunchListener)}. */
  public Started start(ConflictPolicy policy) {
    return start(policy, LaunchListener.NONE);
  }

  /**
   * Plans and launches every layout. A name that another tool takes in the meantime is planned
   * again by the same policy, so with {@code rename} both get a session and with {@code error}
   * exactly one does.
   *
   * @param policy what to do if a name is not free
   * @param progress called for each launch that has ended for good
   * @return one result a layout, in their order, and the way to exactly these sessions
   * @throws SessionException as {@link #plan}, and if no launch could be tried at all
   */
  public Started start(ConflictPolicy policy, LaunchListener progress) {
    return start(plan(policy), progress);
  }

  /**
   * Carries out exactly this plan. If another tool got in the way, that session fails with {@code
   * NAME_TAKEN} or {@code STALE_PLAN}.
   *
   * @param plan a plan of this manager
   * @param progress called for each launch that has ended
   * @return one result a planned session, in their order, and the way to exactly these sessions
   */
  public Started launch(LaunchPlan plan, LaunchListener progress) {
    return run(plan, progress, false);
  }

  /**
   * Carries out this plan, and plans again by its policy what other tools got in the way of. This
   * is what {@link #start(ConflictPolicy, LaunchListener)} does with its own plan.
   *
   * @param plan a plan of this manager
   * @param progress called for each launch that has ended for good
   * @return one result a planned session, in their order, and the way to exactly these sessions
   */
  public Started start(LaunchPlan plan, LaunchListener progress) {
    return run(plan, progress, true);
  }

  private Started run(LaunchPlan plan, LaunchListener progress, boolean replan) {
    LaunchRounds rounds = new LaunchRounds(plans, multiplexer, progress);
    return new Started(multiplexer, rounds.run(plan, replan));
  }

  /**
   * Returns what a launch of the plan would run, as a script that a person can read and run.
   *
   * @throws dev.sessions.api.spi.UnsupportedCapabilityException if the backend has no scripts
   */
  public String script(LaunchPlan plan) {
    return multiplexer.script(plan.steps());
  }

  /**
   * Ends what was launched for the layouts, by the multiplexer's hang-up alone: their sessions,
   * whatever they are called now, and their panes in others' sessions.
   *
   * @return one outcome a session or pane that ran, in the layouts' order
   */
  public List<KillOutcome> killAll() {
    return multiplexer.kill(
        endingTargets(snapshot()).stream().flatMap(target -> target.ref().stream()).toList());
  }

  /**
   * Ends what was launched for the layouts as {@link #killAll} does, and the processes in it that
   * ignore the hang-up; see {@link SessionEnding}.
   *
   * @param grace what a process gets to end by itself
   * @return one record a session or pane; for a layout of which nothing ran, one of its name
   */
  public List<EndedSession> endAll(EndingGrace grace) {
    Snapshot now = snapshot();
    return new SessionEnding(multiplexer, grace).endTargets(endingTargets(now), now);
  }

  /**
   * Returns what ending everything that was launched for the layouts means, in their order: their
   * sessions, their panes in others' sessions, and the names of those of which nothing runs.
   *
   * @param now what runs
   */
  public List<EndingTarget> endingTargets(Snapshot now) {
    return new OwnedSessions(now, find(now)).targets();
  }

  /**
   * Returns the command that attaches the caller's terminal to a session.
   *
   * @param name the name of one of the layouts, or of a session: the name that it has now, or that
   *     it was launched under
   * @throws SessionException {@code NO_SERVER} or {@code NO_SUCH_SESSION}; {@code AMBIGUOUS} if
   *     several sessions are meant
   */
  public AttachCommand attachCommand(String name) {
    Snapshot now = snapshot();
    NamedSessions named = new NamedSessions(multiplexer, now);
    Optional<FoundLayout> layout = managed.find(now, name);
    SessionSnapshot session =
        layout.isPresent() ? named.requireOne(name, running(layout.get())) : named.require(name);
    return multiplexer.attach(now.ref(session));
  }

  private static List<SessionSnapshot> running(FoundLayout layout) {
    return layout.session().isPresent()
        ? List.of(layout.session().get().session())
        : layout.sessions().stream().map(FoundSession::session).toList();
  }

  /**
   * Returns the attach command of every session that was launched for the layouts, by the name that
   * it has now, in the layouts' order.
   */
  public Map<String, AttachCommand> attachCommands() {
    Map<String, AttachCommand> commands = new LinkedHashMap<>();
    Snapshot now = snapshot();
    for (SessionRef session : new OwnedSessions(now, find(now)).sessions()) {
      commands.put(session.name(), multiplexer.attach(session));
    }
    return commands;
  }

  /** Returns what is observed now of every session of the layouts. */
  public StatusReport status() {
    return report(snapshot());
  }

  /** Reads the sessions of the layouts until none is active; see {@link MonitoringRoutine#run}. */
  public StatusReport runMonitoringRoutine(Duration every, Consumer<StatusReport> listener) {
    return new MonitoringRoutine(multiplexer, this::report).run(every, listener);
  }

  /**
   * Waits in the caller's thread until the sessions of the layouts meet a condition; call it after
   * the start, for a tab that does not exist yet counts as one that has ended.
   *
   * @param condition what is waited for, such as {@code StatusReport::allEnded}
   * @param timeout how long to wait at the most
   * @return the first report that meets the condition
   * @throws SessionException {@code DEADLINE} if none meets it in time; {@code INTERRUPTED} if the
   *     caller is interrupted, which stays so; and as {@link SessionMonitor#await}
   */
  public StatusReport await(Predicate<StatusReport> condition, Duration timeout) {
    return new ReportWait(multiplexer, this::report).await(condition, timeout);
  }

  /** Returns everything that the multiplexer runs now. */
  public Snapshot snapshot() {
    return multiplexer.snapshot();
  }
}
