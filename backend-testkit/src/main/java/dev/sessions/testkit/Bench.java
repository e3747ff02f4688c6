package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.sessions.testkit.poll.Poll;
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

/** What one rule works with: a private server, connections to it, and a folder. */
final class Bench {
  /** A command that goes on until its window ends. */
  static final String GOES_ON = "exec sleep 1000";

  private final BackendKit kit;
  private final List<Multiplexer> connections = new CopyOnWriteArrayList<>();
  private final SessionBackend backend;
  private Optional<Path> folder = Optional.empty();
  private Optional<ConnectContext> config = Optional.empty();
  private boolean frozen;

  Bench(BackendKit kit) {
    this.kit = kit;
    this.backend = kit.newBackend();
  }

  void open() throws Exception {
    folder = Optional.of(Files.createTempDirectory("kit").toRealPath());
    config = Optional.of(kit.newServer());
  }

  void close() throws Exception {
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

  SessionBackend backend() {
    return backend;
  }

  /** Returns another instance of the backend. */
  SessionBackend anotherBackend() {
    return kit.newBackend();
  }

  ConnectContext config() {
    return config.orElseThrow();
  }

  boolean runsRealCommands() {
    return kit.runsRealCommands();
  }

  Path folder() {
    return folder.orElseThrow();
  }

  /** Opens a connection, which is closed afterwards. */
  Multiplexer connect() {
    return connect(config().deadline());
  }

  Multiplexer connect(Duration deadline) {
    return connect(ConnectSettings.builder(config()).deadline(deadline).build());
  }

  Multiplexer connect(ConnectContext context) {
    Multiplexer opened = backend.connect(context);
    connections.add(opened);
    return opened;
  }

  /** Closes a connection before its rule has ended; it is not closed again then. */
  void close(Multiplexer multiplexer) {
    connections.remove(multiplexer);
    multiplexer.close();
  }

  void freeze() throws Exception {
    frozen = true;
    kit.freezeServer();
  }

  void thaw() throws Exception {
    if (frozen) {
      frozen = false;
      kit.thawServer();
    }
  }

  TabConfig tab(String name) {
    return tab(name, GOES_ON);
  }

  TabConfig tab(String name, String command) {
    return new TabConfig(name, folder().toString(), command);
  }

  /** Returns the step that makes a session of tabs that go on. */
  LaunchStep create(String name, String... tabs) {
    return Steps.create(name, Arrays.stream(tabs).map(this::tab).toArray(TabConfig[]::new));
  }

  /** Creates a session of tabs that go on and returns it as it stands. */
  SessionSnapshot standing(Multiplexer multiplexer, String name, String... tabs) {
    return standing(multiplexer, create(name, tabs));
  }

  /** Carries a step out and returns the session as it stands. */
  SessionSnapshot standing(Multiplexer multiplexer, LaunchStep step) {
    succeeded(launch(multiplexer, step));
    return multiplexer
        .snapshot()
        .session(step.sessionName())
        .orElseThrow(
            () -> new AssertionError("no session '" + step.sessionName() + "' after its launch"));
  }

  /** Carries one step out, whatever comes of it. */
  LaunchOutcome launch(Multiplexer multiplexer, LaunchStep step) {
    List<LaunchOutcome> outcomes = multiplexer.launch(List.of(step), LaunchListener.NONE);
    assertThat(outcomes).as("outcomes of one step").hasSize(1);
    return outcomes.get(0);
  }

  /** Returns the outcome where it went well and throws its failure where not. */
  static LaunchOutcome succeeded(LaunchOutcome outcome) {
    outcome
        .failure()
        .ifPresent(
            failure -> {
              throw new AssertionError("the launch failed: " + failure.getMessage(), failure);
            });
    return outcome;
  }

  /** Returns the reference to a session by which a plan names it. */
  static SessionRef ref(Multiplexer multiplexer, SessionSnapshot session) {
    return new SessionRef(
        multiplexer.snapshot().serverId().orElseThrow(), session.id(), session.name());
  }

  /** Waits for a fact. */
  void until(String fact, BooleanSupplier holds) {
    new Poll(kit.patience(), Duration.ofMillis(20)).until(fact, holds);
  }

  /**
   * Returns whether the backend declares a capability; where it does not, asserts that it refuses a
   * call that needs it, by the documented error, and that the call changes nothing.
   */
  boolean declares(Capability capability, Multiplexer multiplexer, ThrowingCallable call) {
    if (backend.info().can(capability)) {
      return true;
    }
    List<String> before = Standing.of(multiplexer);
    Assertions.assertThatThrownBy(call)
        .as("a call that needs the undeclared capability '%s'", capability.name())
        .asInstanceOf(InstanceOfAssertFactories.type(UnsupportedCapabilityException.class))
        .extracting(UnsupportedCapabilityException::capability)
        .isEqualTo(capability);
    assertThat(Standing.of(multiplexer)).as("what stands after a refusal").isEqualTo(before);
    return false;
  }
}
