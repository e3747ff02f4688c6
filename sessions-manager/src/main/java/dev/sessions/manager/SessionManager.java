package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.StartDirResolver;
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
import dev.sessions.manager.plugin.HostedMultiplexer;
import dev.sessions.reporting.ExpectedSession;
import dev.sessions.reporting.StatusReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The sessions of some layouts on one multiplexer: their names, their plan, their start and their
 * end. It keeps nothing but what it was made with, and does not close the multiplexer.
 */
public final class SessionManager {
  private final List<LayoutConfig> layouts;
  private final StartDirResolver startDirs;
  private final Multiplexer multiplexer;
  private final SessionNaming naming;
  private final SessionPlans plans;

  /**
   * Makes a manager.
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
    this.plans = new SessionPlans(this.multiplexer, settings.exitMode());
  }

  /** Returns the session that each layout is to have, in their order; two may be the same. */
  public List<LayoutSession> sessionsOfLayouts() {
    return layouts.stream()
        .map(LayoutConfig::layoutName)
        .map(name -> new LayoutSession(name, naming.sessionName(name)))
        .toList();
  }

  /** Returns the stored session name of each layout, in their order; two may be the same. */
  public List<String> sessionNames() {
    return sessionsOfLayouts().stream().map(LayoutSession::sessionName).toList();
  }

  /** Returns the session that each layout is to have, with its tabs, in the layouts' order. */
  public List<ExpectedSession> expectedSessions() {
    return layouts.stream()
        .map(layout -> new ExpectedSession(naming.sessionName(layout.layoutName()), layout))
        .toList();
  }

  /**
   * Decides what would happen to each session, and changes nothing. The policy is checked first,
   * then every start directory; only then is the multiplexer looked at.
   *
   * @throws dev.sessions.conflict.UnsupportedPolicyException where the backend cannot do the policy
   * @throws SessionException {@link StandardErrorCode#INVALID_LAYOUT}, naming layout and tab, where
   *     a start directory cannot be resolved
   * @throws dev.sessions.conflict.ConflictException where the policy refuses
   */
  public LaunchPlan plan(ConflictPolicy policy) {
    plans.requireSupported(policy);
    List<LayoutConfig> resolved = new ArrayList<>();
    for (LayoutConfig layout : layouts) {
      resolved.add(startDirs.resolve(layout));
    }
    List<LayoutRequest> requests = new ArrayList<>();
    for (LayoutConfig layout : resolved) {
      requests.add(new LayoutRequest(naming.sessionName(layout.layoutName()), layout));
    }
    return plans.plan(requests, policy);
  }

  /** Plans and launches every layout; see {@link #start(ConflictPolicy, LaunchListener)}. */
  public List<SessionResult> start(ConflictPolicy policy) {
    return start(policy, LaunchListener.NONE);
  }

  /**
   * Plans and launches every layout. A name that another tool takes in the meantime is planned
   * again by the same policy, so with {@code rename} both get a session and with {@code error}
   * exactly one does.
   *
   * @param policy what to do where a name is not free
   * @param progress told of each launch that has ended for good
   * @return one result a layout, in their order
   * @throws SessionException as {@link #plan}, and where no launch could be tried at all
   */
  public List<SessionResult> start(ConflictPolicy policy, LaunchListener progress) {
    return new LaunchRounds(plans, multiplexer, progress).run(plan(policy), true);
  }

  /**
   * Carries out exactly this plan. Where another tool got in the way, that session fails with
   * {@code NAME_TAKEN} or {@code STALE_PLAN}.
   *
   * @param plan a plan of this manager
   * @param progress told of each launch that has ended
   * @return one result a planned session, in their order
   */
  public List<SessionResult> launch(LaunchPlan plan, LaunchListener progress) {
    return new LaunchRounds(plans, multiplexer, progress).run(plan, false);
  }

  /**
   * Carries out this plan, and plans again by its policy what other tools got in the way of. This
   * is what {@link #start(ConflictPolicy, LaunchListener)} does with its own plan.
   *
   * @param plan a plan of this manager
   * @param progress told of each launch that has ended for good
   * @return one result a planned session, in their order
   */
  public List<SessionResult> start(LaunchPlan plan, LaunchListener progress) {
    return new LaunchRounds(plans, multiplexer, progress).run(plan, true);
  }

  /**
   * Returns what a launch of the plan would run, as a script that a person can read and run.
   *
   * @throws dev.sessions.api.spi.UnsupportedCapabilityException where the backend has no scripts
   */
  public String script(LaunchPlan plan) {
    return multiplexer.script(plan.steps());
  }

  /**
   * Ends the sessions that have the layouts' names, by the multiplexer's hang-up alone. A session
   * that was renamed away from its layout's name keeps running.
   *
   * @return one outcome a name, each name once
   */
  public List<KillOutcome> killAll() {
    return multiplexer.kill(sessionNames().stream().distinct().toList());
  }

  /**
   * Ends the sessions that have the layouts' names, and the processes in them that ignore the
   * hang-up; see {@link SessionEnding}.
   *
   * @param grace what a process gets to end by itself
   * @return one record a name, each name once
   */
  public List<EndedSession> endAll(EndingGrace grace) {
    return new SessionEnding(multiplexer, grace).end(sessionNames().stream().distinct().toList());
  }

  /**
   * Returns the command that attaches the caller's terminal to a session.
   *
   * @param name the name of one of the layouts, or a session's own name
   * @throws SessionException {@code NO_SERVER} or {@code NO_SUCH_SESSION}
   */
  public AttachCommand attachCommand(String name) {
    boolean isLayout = layouts.stream().anyMatch(layout -> layout.layoutName().equals(name));
    return multiplexer.attach(isLayout ? naming.sessionName(name) : name);
  }

  /**
   * Returns the attach command of every session of the layouts that runs, by its name, in the
   * layouts' order.
   */
  public Map<String, AttachCommand> attachCommands() {
    Snapshot now = snapshot();
    Map<String, AttachCommand> commands = new LinkedHashMap<>();
    for (String name : sessionNames()) {
      if (now.session(name).isPresent() && !commands.containsKey(name)) {
        commands.put(name, multiplexer.attach(name));
      }
    }
    return commands;
  }

  /** Returns what is observed now of every session of the layouts. */
  public StatusReport status() {
    return StatusReport.of(expectedSessions(), snapshot());
  }

  /**
   * Looks at the sessions of the layouts until none is active; see {@link MonitoringRoutine#run}.
   */
  public StatusReport runMonitoringRoutine(Duration every, Consumer<StatusReport> told) {
    return new MonitoringRoutine(multiplexer, expectedSessions()).run(every, told);
  }

  /** Returns everything that the multiplexer runs now. */
  public Snapshot snapshot() {
    return multiplexer.snapshot();
  }
}
