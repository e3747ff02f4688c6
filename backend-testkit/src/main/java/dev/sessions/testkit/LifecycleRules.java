package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.RecordingContext;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;

/** The backend before it uses a server, and closing a connection. */
interface LifecycleRules {

  @Rule(
      id = "L1",
      title = "the backend's class is public and has a public constructor without arguments")
  default void theServiceLoaderCanCreateIt(TestServer server) throws ReflectiveOperationException {
    Class<? extends SessionBackend> type = server.backend().getClass();
    assertThat(type).isPublic();
    assertThat(type.getConstructor().newInstance().info().name())
        .isEqualTo(server.backend().info().name());
  }

  @Rule(
      id = "L2",
      title = "the backend's name matches [a-z][a-z0-9-]*, and its connections have the same info")
  default void hasAName(TestServer server) {
    assertThat(server.backend().info().name()).matches("[a-z][a-z0-9-]*");
    assertThat(server.connect().info()).isEqualTo(server.backend().info());
  }

  @Rule(id = "L3", title = "the capabilities never change, whatever was called or launched before")
  default void capabilitiesAreFixed(TestServer server) {
    var before = List.copyOf(server.backend().info().capabilities());
    server.launchSession(server.connect(), "alpha", "one");
    assertThat(server.backend().info().capabilities()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(server.anotherBackend().info().capabilities())
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Rule(id = "L4", title = "connecting starts no server and needs none")
  default void connectingStartsNothing(TestServer server) {
    Multiplexer first = server.connect();
    server.connect();
    assertThat(first.snapshot().serverRunning()).isFalse();
  }

  @Rule(id = "L5", title = "connecting reads only options that the backend's info names")
  default void readsOnlyItsOptions(TestServer server) {
    RecordingContext read = new RecordingContext(server.config());
    server.connect(read);
    assertThat(server.backend().info().options().keySet())
        .as("the options of its info")
        .containsAll(server.config().options().keySet())
        .containsAll(read.names());
  }

  @Rule(id = "L6", title = "the description is one line of text, even before a server runs")
  default void describesTheServer(TestServer server) {
    assertThat(server.connect().description()).isNotBlank().doesNotContain("\n");
  }

  @Rule(id = "L7", title = "closing a connection twice is harmless")
  default void closesTwice(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.close(multiplexer);
    assertThatCode(multiplexer::close).doesNotThrowAnyException();
  }

  @Rule(id = "L8", title = "every call on a closed connection fails with INTERNAL and does nothing")
  default void closedConnectionsRefuse(TestServer server) {
    Multiplexer open = server.connect();
    server.launchSession(open, "alpha", "one");
    Multiplexer closed = server.connect();
    server.close(closed);
    List<String> before = Structure.of(open);
    List<SessionRef> alpha = open.snapshot().refs(List.of("alpha"));
    List<Runnable> calls =
        List.of(
            () -> closed.storedName("x"),
            closed::snapshot,
            () -> closed.launch(List.of(server.createStep("beta", "one")), LaunchListener.NONE),
            () -> closed.kill(alpha));
    for (Runnable call : calls) {
      KitAssertions.assertThrows(StandardErrorCode.INTERNAL, "", call::run);
    }
    assertThat(Structure.of(open)).isEqualTo(before);
  }

  @Rule(id = "L9", title = "closing a connection leaves the server and its sessions as they are")
  default void sessionsOutliveTheConnection(TestServer server) {
    Multiplexer first = server.connect();
    server.launchSession(first, "alpha", "one", "two");
    List<String> before = Structure.of(first);
    server.close(first);
    assertThat(Structure.of(server.connect())).isEqualTo(before);
  }

  @Rule(id = "L10", title = "an open connection sees what another connection launches")
  default void connectionsShareTheServer(TestServer server) {
    Multiplexer first = server.connect();
    Multiplexer second = server.connect();
    second.snapshot();
    server.launchSession(first, "alpha", "one");
    assertThat(Structure.of(second)).isEqualTo(Structure.of(first)).isNotEmpty();
  }
}
