package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.HostileText;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How requested names become stored names. */
interface NamingRules {

  @Rule(
      id = "N1",
      title =
          "the same requested name always gets the same stored name, and asking for it starts nothing")
  default void storedNamesArePure(TestServer server) {
    Multiplexer multiplexer = server.connect();
    List<String> first = HostileText.NAMES.stream().map(multiplexer::storedName).toList();
    assertThat(HostileText.NAMES.stream().map(multiplexer::storedName)).isEqualTo(first);
    assertThat(multiplexer.snapshot().serverRunning()).isFalse();
    server.launchSession(multiplexer, "alpha", "one");
    assertThat(HostileText.NAMES.stream().map(server.connect()::storedName)).isEqualTo(first);
  }

  @Rule(id = "N2", title = "a name of ASCII letters, digits, _ and inner - is stored unchanged")
  default void plainNamesAreStoredAsTheyAre(TestServer server) {
    Multiplexer multiplexer = server.connect();
    for (String plain : List.of("alpha", "Alpha", "a", "a-b_c", "web_1", "x86-64")) {
      assertThat(multiplexer.storedName(plain)).isEqualTo(plain);
    }
  }

  @Rule(
      id = "N3",
      title = "a session is listed under exactly the stored name, whatever was requested")
  default void sessionsHaveTheirStoredNames(TestServer server) {
    Multiplexer multiplexer = server.connect();
    Set<String> stored = new LinkedHashSet<>();
    HostileText.NAMES.forEach(name -> stored.add(multiplexer.storedName(name)));
    List<LaunchStep> steps = stored.stream().map(name -> server.createStep(name, "one")).toList();
    multiplexer.launch(steps, LaunchListener.NONE).forEach(KitAssertions::assertSucceeded);
    assertThat(multiplexer.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactlyInAnyOrderElementsOf(stored);
  }

  @Rule(
      id = "N4",
      title = "a session with a hostile name is ended by that name, and no other session is")
  default void hostileNamesAreEndedExactly(TestServer server) {
    Multiplexer multiplexer = server.connect();
    Set<String> stored = new LinkedHashSet<>();
    HostileText.NAMES.stream().limit(8).forEach(name -> stored.add(multiplexer.storedName(name)));
    stored.add("alpha");
    List<LaunchStep> steps = stored.stream().map(name -> server.createStep(name, "one")).toList();
    multiplexer.launch(steps, LaunchListener.NONE);
    List<String> hostile = stored.stream().filter(name -> !name.equals("alpha")).toList();
    assertThat(multiplexer.kill(multiplexer.snapshot().refs(hostile)))
        .allMatch(KillOutcome::wasThere);
    assertThat(Structure.sessionNames(multiplexer)).containsExactly("alpha");
  }

  @Rule(
      id = "N5",
      title =
          "two requested names with the same stored name are one name: only the first is launched")
  default void sameStoredNameIsOneName(TestServer server) {
    Multiplexer multiplexer = server.connect();
    Set<String> taken = new LinkedHashSet<>();
    for (String requested : List.of("a_b", "a.b", "a:b", "A_b", "a_b_", "a/b")) {
      String name = multiplexer.storedName(requested);
      LaunchOutcome outcome = server.launch(multiplexer, server.createStep(name, "one"));
      if (taken.add(name)) {
        KitAssertions.assertSucceeded(outcome);
      } else {
        assertThat(outcome.succeeded()).as("a second session '%s'", name).isFalse();
      }
    }
    assertThat(Structure.sessionNames(multiplexer)).containsExactlyInAnyOrderElementsOf(taken);
  }

  @Rule(
      id = "N6",
      title = "a name of 200 characters is kept whole, or is refused and leaves nothing")
  default void longNames(TestServer server) {
    Multiplexer multiplexer = server.connect();
    String name = multiplexer.storedName("n".repeat(200));
    LaunchOutcome outcome = server.launch(multiplexer, server.createStep(name, "one"));
    assertThat(Structure.sessionNames(multiplexer))
        .isEqualTo(outcome.succeeded() ? List.of(name) : List.of());
  }
}
