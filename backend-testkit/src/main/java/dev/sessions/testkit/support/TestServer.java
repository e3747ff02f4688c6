package dev.sessions.testkit.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.api.spi.UnsupportedCapabilityException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What one rule works with: the private server of the backend under test, the connections that the
 * rule opens to it, and a temporary folder.
 */
public final class TestServer {
  /** A deadline that a healthy server meets easily and that a rule can wait for. */
  public static final Duration SHORT = Duration.ofMillis(800);

  private final BackendUnderTest kit;
  private final List<Multiplexer> connections = new CopyOnWriteArrayList<>();
  private final SessionBackend backend;
  private Optional<Path> folder = Optional.empty();
  private Optional<ConnectContext> config = Optional.empty();
  private boolean frozen;

  /** Creates a server that is not prepared yet; see {@link #open}. */
  public TestServer(BackendUnderTest kit) {
    this.kit = kit;
    this.backend = kit.newBackend();
  }

  /**
   * Prepares the server and the folder.
   *
   * @throws Exception if that fails
   */
  public void open() throws Exception {
    folder = Optional.of(Files.createTempDirectory("kit").toRealPath());
    config = Optional.of(kit.newServer());
  }

  /**
   * Closes all connections, ends the server and deletes the folder.
   *
   * @throws Exception if that fails
   */
  public void close() throws Exception {
    try {
      thaw();
      connections.forEach(Multiplexer::close);
    } finally {
      kit.endServer();
      if (folder.isPresent()) {
        Folders.delete(folder.get());
      }
    }
  }

  /** Returns the backend under test. */
  public SessionBackend backend() {
    return backend;
  }

  /** Returns another instance of the backend under test. */
  public SessionBackend anotherBackend() {
    return kit.newBackend();
  }

  /** Returns how to connect to the server. */
  public ConnectContext config() {
    return config.orElseThrow();
  }

  /** Returns whether commands really run. */
  public boolean runsRealCommands() {
    return kit.runsRealCommands();
  }

  /** Returns the temporary folder. */
  public Path folder() {
    return folder.orElseThrow();
  }

  /** Opens a connection that is closed after the rule. */
  public Multiplexer connect() {
    return connect(config().deadline());
  }

  /** Opens a connection with another deadline. */
  public Multiplexer connect(Duration deadline) {
    return connect(ConnectSettings.builder(config()).deadline(deadline).build());
  }

  /** Opens a connection with another context. */
  public Multiplexer connect(ConnectContext context) {
    Multiplexer opened = backend.connect(context);
    connections.add(opened);
    return opened;
  }

  /** Closes a connection during the rule; it is not closed again after the rule. */
  public void close(Multiplexer multiplexer) {
    connections.remove(multiplexer);
    multiplexer.close();
  }

  /**
   * Stops the server from answering.
   *
   * @throws Exception if that fails
   * @throws AssertionError if the server still answers: then a rule about that would check nothing
   */
  public void freeze() throws Exception {
    List<String> before = Structure.of(connect());
    frozen = true;
    kit.freezeServer();
    Optional<List<String>> seen = Optional.empty();
    try {
      seen = Optional.of(Structure.of(connect(SHORT)));
    } catch (SessionException e) {
      assertThat(e.code()).as(e.getMessage()).isEqualTo(StandardErrorCode.DEADLINE);
    }
    assertThat(seen)
        .as("what a snapshot shows although freezeServer() has to stop the server from answering")
        .isNotEqualTo(Optional.of(before));
  }

  /**
   * Lets a frozen server continue; does nothing if it is not frozen.
   *
   * @throws Exception if that fails
   */
  public void thaw() throws Exception {
    if (frozen) {
      frozen = false;
      kit.thawServer();
    }
  }

  /** Returns a tab with a command that keeps running. */
  public TabConfig tab(String name) {
    return tab(name, Commands.LONG_RUNNING);
  }

  /** Returns a tab that starts in the folder. */
  public TabConfig tab(String name, String command) {
    return new TabConfig(name, folder().toString(), command);
  }

  /** Returns a step that creates a session of tabs that keep running. */
  public LaunchStep createStep(String name, String... tabs) {
    return Steps.create(name, Arrays.stream(tabs).map(this::tab).toArray(TabConfig[]::new));
  }

  /** Creates a session of tabs that keep running and returns its snapshot. */
  public SessionSnapshot launchSession(Multiplexer multiplexer, String name, String... tabs) {
    return launchSession(multiplexer, createStep(name, tabs));
  }

  /**
   * Launches a step and returns the snapshot of its session.
   *
   * @throws AssertionError if the launch fails or the session does not exist afterwards
   */
  public SessionSnapshot launchSession(Multiplexer multiplexer, LaunchStep step) {
    KitAssertions.assertSucceeded(launch(multiplexer, step));
    return multiplexer
        .snapshot()
        .session(step.sessionName())
        .orElseThrow(
            () ->
                new AssertionError(
                    "the session '" + step.sessionName() + "' does not exist after its launch"));
  }

  /** Launches one step and returns its outcome, whether it succeeded or failed. */
  public LaunchOutcome launch(Multiplexer multiplexer, LaunchStep step) {
    List<LaunchOutcome> outcomes = multiplexer.launch(List.of(step), LaunchListener.NONE);
    assertThat(outcomes).as("outcomes of one step").hasSize(1);
    return outcomes.get(0);
  }

  /** Returns the reference that a plan would use for a session. */
  public static SessionRef ref(Multiplexer multiplexer, SessionSnapshot session) {
    return new SessionRef(
        multiplexer.snapshot().serverId().orElseThrow(), session.id(), session.name());
  }

  /** Waits until a condition holds; fails with the description if it does not in time. */
  public void waitUntil(String description, BooleanSupplier condition) {
    new Poll(kit.patience(), Duration.ofMillis(20)).until(description, condition);
  }

  /** Skips the rule, with that reason, if the backend does not declare a capability. */
  public void requireDeclared(Capability capability) {
    assumeTrue(
        backend.info().can(capability),
        () ->
            "the backend '"
                + backend.info().name()
                + "' does not declare the capability '"
                + capability.name()
                + "'");
  }

  /**
   * Returns whether the backend declares a capability. If it does not, asserts that a call that
   * needs the capability fails with the documented error and changes nothing.
   */
  public boolean declaresOrRefuses(
      Capability capability, Multiplexer multiplexer, ThrowingCallable call) {
    if (backend.info().can(capability)) {
      return true;
    }
    List<String> before = Structure.of(multiplexer);
    Assertions.assertThatThrownBy(call)
        .as("a call that needs the undeclared capability '%s'", capability.name())
        .asInstanceOf(InstanceOfAssertFactories.type(UnsupportedCapabilityException.class))
        .extracting(UnsupportedCapabilityException::capability)
        .isEqualTo(capability);
    assertThat(Structure.of(multiplexer))
        .as("what exists after the refused call")
        .isEqualTo(before);
    return false;
  }
}
