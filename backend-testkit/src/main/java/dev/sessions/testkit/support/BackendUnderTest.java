package dev.sessions.testkit.support;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.SessionBackend;
import java.time.Duration;

/**
 * What the author of a backend provides to the rules; {@link dev.sessions.testkit.BackendKit}
 * documents each method.
 */
public interface BackendUnderTest {
  /** Returns a new instance of the backend. */
  public SessionBackend newBackend();

  /**
   * Prepares a private server and returns how to connect to it.
   *
   * @throws Exception if it cannot be prepared
   */
  public ConnectContext newServer() throws Exception;

  /**
   * Ends the server with everything that it runs.
   *
   * @throws Exception if that fails
   */
  public void endServer() throws Exception;

  /**
   * Stops the running server from answering.
   *
   * @throws Exception if that fails
   */
  public void freezeServer() throws Exception;

  /**
   * Lets a frozen server continue.
   *
   * @throws Exception if that fails
   */
  public void thawServer() throws Exception;

  /** Returns whether commands really run. */
  public boolean runsRealCommands();

  /** Returns how long a rule waits for a condition before it fails. */
  Duration patience();
}
