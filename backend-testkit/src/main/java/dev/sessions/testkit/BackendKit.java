package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.SessionBackend;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every rule that a backend must pass, as JUnit tests. The author of a backend extends this class
 * and provides a private server; nothing else is needed:
 *
 * <pre>{@code
 * class MyBackendKitTest extends BackendKit {
 *   protected SessionBackend newBackend() { return new MyBackend(); }
 *   protected ConnectContext newServer() { ... }
 *   protected void endServer() { ... }
 *   protected void freezeServer() { ... }
 *   protected void thawServer() { ... }
 * }
 * }</pre>
 *
 * <p>Each rule has its own instance of this class and its own server, so {@link #endServer} can use
 * fields that {@link #newServer} has set. It is called even if the rule fails. The rules are listed
 * in {@code docs/backend-rules.md}; each test is shown with the rule's id. A rule about a
 * capability that the backend does not declare still runs: it asserts that the backend refuses the
 * call. Only the rules about {@code hold} and {@code exitCodes}, which no call needs, are skipped
 * if these are not declared.
 */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(TestServerExtension.class)
@ExtendWith(KnownViolations.class)
public abstract class BackendKit
    implements LifecycleRules,
        NamingRules,
        SnapshotRules,
        LaunchRules,
        CommandRules,
        ExitRules,
        KillRules,
        ReplaceRules,
        MergeRules,
        HoldRules,
        ViewRules,
        WatchRules,
        PolicyRules,
        ConcurrencyRules,
        DeadlineRules {

  /** Called by JUnit, once for each rule. */
  protected BackendKit() {}

  /** Returns a new instance of the backend under test, as the service loader would create it. */
  protected abstract SessionBackend newBackend();

  /**
   * Prepares a private server and returns how to connect to it. The server is not running yet, no
   * one else uses it, and it does not read the user's configuration. Called once for each rule. A
   * rule may connect more than once, with the returned context or with a copy that has another
   * deadline.
   *
   * @return how to connect to it
   * @throws Exception if it cannot be prepared; the rule then fails
   */
  protected abstract ConnectContext newServer() throws Exception;

  /**
   * Ends the server with everything that it runs and removes its files. Called once for each rule,
   * after all connections are closed, even if the rule failed or no server was started.
   *
   * @throws Exception if that fails; the rule then fails
   */
  protected abstract void endServer() throws Exception;

  /**
   * Makes the running server stop answering, for example by sending SIGSTOP to its processes.
   * Called while one session is running. A multiplexer without a server always answers: call {@code
   * Assumptions.abort} with that reason then, and the rules about this are skipped.
   *
   * @throws Exception if that fails; the rule then fails
   */
  protected abstract void freezeServer() throws Exception;

  /**
   * Lets a frozen server continue, for example by sending SIGCONT.
   *
   * @throws Exception if that fails; the rule then fails
   */
  protected abstract void thawServer() throws Exception;

  /**
   * Returns whether commands really run. If they do not, as in a model in memory, the rules do not
   * check a command's effects; they compare what the snapshot says about the command with what was
   * launched. In both cases a command {@code exit N} must end with exit code N, and {@code exec
   * sleep 1000} must keep running.
   */
  protected boolean runsRealCommands() {
    return true;
  }

  /**
   * Returns the rules that the backend breaks for now: the reasons by the rules' ids, such as
   * {@code Map.of("N4", "the multiplexer refuses such names")}; none by default. A listed rule is
   * reported as skipped, with its reason. It fails if it passes, so that the list stays true.
   */
  protected Map<String, String> knownViolations() {
    return Map.of();
  }

  /** Fails if a known violation is of no rule. */
  @Test
  void knownViolationsAreOfRules() {
    Set<String> rules = new TreeSet<>();
    for (Method method : BackendKit.class.getMethods()) {
      Rule rule = method.getAnnotation(Rule.class);
      if (rule != null) {
        rules.add(rule.id());
      }
    }
    assertThat(rules).as("the ids of the rules").containsAll(knownViolations().keySet());
  }

  /** Returns how long a rule waits for a condition before it fails; a minute by default. */
  protected Duration patience() {
    return Duration.ofMinutes(1);
  }
}
