package dev.sessions.testkit;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.SessionBackend;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every rule that a backend keeps, as JUnit tests. The author of a backend extends this class and
 * says how to get a private server; nothing else is needed:
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
 * <p>Each rule runs on an instance and a server of its own: what {@link #newServer} keeps in fields
 * is there in {@link #endServer}, which is called on failure too. The rules are listed in {@code
 * docs/backend-rules.md}, and each test is shown under its rule's id. A rule about a capability
 * that the backend does not declare is not left out: it asserts that the backend refuses. Only
 * those of {@code hold}, which no call needs, are skipped then.
 */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(TestServerExtension.class)
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

  /** Made by JUnit, once for each rule. */
  protected BackendKit() {}

  /** Returns the backend under test, as a user gets it. */
  protected abstract SessionBackend newBackend();

  /**
   * Prepares a private server and returns how to connect to it. It does not run yet, nobody else
   * knows it, and no configuration of the user's counts for it. Called once for each rule; a rule
   * may connect more than once, always with what was returned here or with a copy that differs in
   * the deadline.
   *
   * @return how to connect to it
   * @throws Exception if it cannot be prepared; the rule then fails
   */
  protected abstract ConnectContext newServer() throws Exception;

  /**
   * Ends the server with all that it runs and removes its files. Called once for each rule, after
   * every connection was closed, also if the rule failed or no server was started.
   *
   * @throws Exception if that does not succeed; the rule then fails
   */
  protected abstract void endServer() throws Exception;

  /**
   * Lets the running server stop answering, as its processes do that get SIGSTOP. It is asked while
   * one session runs.
   *
   * @throws Exception if that does not succeed; the rule then fails
   */
  protected abstract void freezeServer() throws Exception;

  /**
   * Lets a server that was frozen go on, as by SIGCONT.
   *
   * @throws Exception if that does not succeed; the rule then fails
   */
  protected abstract void thawServer() throws Exception;

  /**
   * Returns whether commands really run. Where they do not, as in a model in memory, a command's
   * effects are not asked for; the rules then hold what the snapshot says of the command against
   * what was launched. A command {@code exit N} must end with the code N in either case, and {@code
   * exec sleep 1000} must go on.
   */
  protected boolean runsRealCommands() {
    return true;
  }

  /** Returns how long a rule waits for a fact before it fails; 20 seconds unless overridden. */
  protected Duration patience() {
    return Duration.ofSeconds(20);
  }
}
