package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import java.util.List;

/** What a backend is before a server is touched, and what closing a connection does. */
interface LifecycleRules {

  @Rule(
      id = "L1",
      title = "the backend's class is public, with a public constructor without arguments")
  default void canBeMadeByTheServiceLoader(Bench bench) throws ReflectiveOperationException {
    Class<? extends SessionBackend> type = bench.backend().getClass();
    assertThat(type).isPublic();
    assertThat(type.getConstructor().newInstance().info().name())
        .isEqualTo(bench.backend().info().name());
  }

  @Rule(
      id = "L2",
      title = "the backend's name is [a-z][a-z0-9-]*, and its connections have the same info")
  default void hasAName(Bench bench) {
    assertThat(bench.backend().info().name()).matches("[a-z][a-z0-9-]*");
    assertThat(bench.connect().info()).isEqualTo(bench.backend().info());
  }

  @Rule(id = "L3", title = "the capabilities never change, whatever was asked and launched")
  default void capabilitiesAreFixed(Bench bench) {
    var before = List.copyOf(bench.backend().info().capabilities());
    bench.standing(bench.connect(), "alpha", "one");
    assertThat(bench.backend().info().capabilities()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(bench.anotherBackend().info().capabilities())
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Rule(id = "L4", title = "connecting starts no server, and none need run")
  default void connectingStartsNothing(Bench bench) {
    Multiplexer first = bench.connect();
    bench.connect();
    assertThat(first.snapshot().serverRunning()).isFalse();
  }

  @Rule(id = "L5", title = "every option that it reads when it connects is one that its info names")
  default void readsOnlyItsOptions(Bench bench) {
    ReadOptions read = new ReadOptions(bench.config());
    bench.connect(read);
    assertThat(bench.backend().info().options().keySet())
        .as("the options of its info")
        .containsAll(bench.config().options().keySet())
        .containsAll(read.names());
  }

  @Rule(id = "L6", title = "a description is one line of text, before a server runs too")
  default void describesTheServer(Bench bench) {
    assertThat(bench.connect().description()).isNotBlank().doesNotContain("\n");
  }

  @Rule(id = "L7", title = "closing a connection twice is harmless")
  default void closesTwice(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.close(multiplexer);
    assertThatCode(multiplexer::close).doesNotThrowAnyException();
  }

  @Rule(id = "L8", title = "a closed connection answers every call with INTERNAL and does nothing")
  default void closedConnectionsRefuse(Bench bench) {
    Multiplexer open = bench.connect();
    bench.standing(open, "alpha", "one");
    Multiplexer closed = bench.connect();
    bench.close(closed);
    List<String> before = Standing.of(open);
    List<SessionRef> alpha = open.snapshot().refs(List.of("alpha"));
    List<Runnable> calls =
        List.of(
            () -> closed.storedName("x"),
            closed::snapshot,
            () -> closed.launch(List.of(bench.create("beta", "one")), LaunchListener.NONE),
            () -> closed.kill(alpha));
    for (Runnable call : calls) {
      Failures.assertFails(StandardErrorCode.INTERNAL, "", call::run);
    }
    assertThat(Standing.of(open)).isEqualTo(before);
  }

  @Rule(id = "L9", title = "closing a connection leaves the server and its sessions as they are")
  default void sessionsOutliveTheConnection(Bench bench) {
    Multiplexer first = bench.connect();
    bench.standing(first, "alpha", "one", "two");
    List<String> before = Standing.of(first);
    bench.close(first);
    assertThat(Standing.of(bench.connect())).isEqualTo(before);
  }

  @Rule(id = "L10", title = "what one connection launches, another one that is open sees")
  default void connectionsShareTheServer(Bench bench) {
    Multiplexer first = bench.connect();
    Multiplexer second = bench.connect();
    second.snapshot();
    bench.standing(first, "alpha", "one");
    assertThat(Standing.of(second)).isEqualTo(Standing.of(first)).isNotEmpty();
  }
}
