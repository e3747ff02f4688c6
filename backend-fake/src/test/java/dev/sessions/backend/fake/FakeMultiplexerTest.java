package dev.sessions.backend.fake;

import static dev.sessions.backend.fake.Steps.add;
import static dev.sessions.backend.fake.Steps.create;
import static dev.sessions.backend.fake.Steps.keep;
import static dev.sessions.backend.fake.Steps.merge;
import static dev.sessions.backend.fake.Steps.replace;
import static dev.sessions.backend.fake.Steps.replaceWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowRef;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.UnsupportedCapabilityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeMultiplexerTest {
  private final FakeServer server = new FakeServer();
  private final FakeBackend backend = new FakeBackend(server);
  private final Multiplexer multiplexer = backend.connect(ConnectSettings.of(Map.of()));

  @ParameterizedTest
  @CsvSource({"a, a", "my.app, my_app", "a:b, a_b", "a b, a_b", "-x=1#{}, -x=1#{}", "ü.😀, ü_😀"})
  void aNameIsStoredWithoutBlanksDotsAndColons(String requested, String stored) {
    assertThat(multiplexer.storedName(requested)).isEqualTo(stored);
    assertThat(multiplexer.storedName(stored)).isEqualTo(stored);
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
  }

  @Test
  void connectionsToOneServerSeeTheSame() {
    Multiplexer other = backend.connect(ConnectSettings.of(Map.of()));
    launch(create("dev", "api"));
    assertThat(other.snapshot()).isEqualTo(multiplexer.snapshot()).isEqualTo(server.snapshot());
  }

  @Test
  void aKillEndsExactlyWhatItRefersTo() {
    launch(create("dev", "api", "db"), create("dev2", "api"), create("de", "api"));
    SessionRef dev = ref("dev");
    SessionRef absent = new SessionRef("life-1", "s9", "d");
    WindowRef window = new WindowRef("life-1", "w4");
    PaneRef pane = new PaneRef("life-1", "p2");
    assertThat(multiplexer.kill(List.of(pane, dev, absent, dev, window)))
        .containsExactly(
            KillOutcome.ended(pane),
            KillOutcome.ended(dev),
            KillOutcome.notThere(absent),
            KillOutcome.notThere(dev),
            KillOutcome.ended(window));
    assertThat(multiplexer.kill(List.of(pane, window)))
        .containsExactly(KillOutcome.notThere(pane), KillOutcome.notThere(window));
    assertThat(server.snapshot().sessions()).extracting(it -> it.name()).containsExactly("dev2");
  }

  @Test
  void aKillWithoutAServerFindsNothing() {
    SessionRef dev = new SessionRef("life-1", "s1", "dev");
    assertThat(multiplexer.kill(List.of(dev))).containsExactly(KillOutcome.notThere(dev));
  }

  @Test
  void referencesFromAnotherServerLifeAreRefused() {
    launch(create("dev", "api"));
    SessionRef old = new SessionRef("life-0", "s1", "dev");
    assertFails(StandardErrorCode.STALE_PLAN, () -> multiplexer.kill(List.of(ref("dev"), old)));
    assertFails(StandardErrorCode.STALE_PLAN, () -> multiplexer.attach(old));
    assertFails(
        StandardErrorCode.STALE_PLAN, () -> multiplexer.history(new PaneRef("life-0", "p1"), 1));
    assertThat(server.snapshot().session("dev")).isPresent();
  }

  private SessionRef ref(String name) {
    return Steps.ref(server.snapshot(), name);
  }

  @Test
  void theNextServerLifeHasAnotherIdAndStartsItsIdsAgain() {
    launch(create("dev", "api"));
    Snapshot first = server.snapshot();
    multiplexer.kill(multiplexer.snapshot().refs(List.of("dev")));
    assertThat(multiplexer.snapshot()).isEqualTo(Snapshot.noServer());
    launch(create("dev", "api"));
    Snapshot second = server.snapshot();
    assertThat(second.serverId()).isPresent().isNotEqualTo(first.serverId());
    assertThat(second.sessions().get(0).id()).isEqualTo(first.sessions().get(0).id());
  }

  @Test
  void attachingNamesTheSessionByItsId() {
    SessionRef absent = new SessionRef("life-1", "s9", "de");
    assertFails(StandardErrorCode.NO_SERVER, () -> multiplexer.attach(absent));
    launch(create("dev2", "api"), create("dev", "api"));
    assertThat(multiplexer.attach(ref("dev")))
        .isEqualTo(new AttachCommand(List.of("fake", "attach", "s2"), false));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> multiplexer.attach(absent));
  }

  @Test
  void attachingFromInsideTheSameServerSwitches() {
    launch(create("dev", "api"));
    assertThat(inside("life-1").attach(ref("dev")))
        .isEqualTo(new AttachCommand(List.of("fake", "switch", "s1"), true));
    assertThat(inside("life-7").attach(ref("dev")).switches()).isFalse();
  }

  @Test
  void theScriptListsEveryStepAndWindow() {
    TabConfig hard = new TabConfig("my tab", "/srv/it's here", "echo \"$HOME\"; sleep 1\ndate");
    SessionRef old = new SessionRef("life-1", "s4", "old");
    SessionRef kept = new SessionRef("life-1", "s5", "kept");
    String script =
        multiplexer.script(
            List.of(
                create("dev", ExitMode.KILL_WINDOW, List.of(hard)),
                replace(old, "api"),
                merge(kept, add("a"), replaceWindow("b", "w1", "w2"), keep("c", "w3"))));
    assertThat(script)
        .isEqualTo(
            """
            #!/bin/sh
            set -e
            fake create dev --layout layout-dev --exit-mode killWindow
            fake add-window dev 'my tab' --start-dir '/srv/it'\\''s here' --command 'echo "$HOME"; sleep 1
            date'
            fake replace old --layout again --exit-mode terminate --existing s4
            fake add-window old api --start-dir /srv --command 'run api'
            fake merge kept --layout merged --exit-mode terminate --existing s5
            fake add-window kept a --start-dir /srv --command 'run a'
            fake replace-window kept b --existing w1 --existing w2 --start-dir /srv --command 'run b'
            fake keep-window kept c --existing w3 --start-dir /srv --command 'run c'
            """);
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
  }

  @ParameterizedTest
  @ValueSource(strings = {"replace", "merge", "script", "attach", "watch", "history"})
  void anUndeclaredCapabilityFailsAndChangesNothing(Capability capability) {
    launch(create("dev", "api"));
    Snapshot before = server.snapshot();
    FakeBackend lacking = backend.without(capability);
    assertThat(lacking.info().capabilities())
        .hasSize(backend.info().capabilities().size() - 1)
        .doesNotContain(capability);
    Multiplexer connection = lacking.connect(ConnectSettings.of(Map.of()));
    assertThatExceptionOfType(UnsupportedCapabilityException.class)
        .isThrownBy(() -> use(connection, capability))
        .matches(e -> e.capability().equals(capability));
    assertThat(server.snapshot()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"replace", "merge", "script", "attach", "watch", "history"})
  void aDeclaredCapabilityWorksAlone(Capability capability) {
    launch(create("dev", "api"));
    Multiplexer connection =
        backend.withCapabilities(Set.of(capability)).connect(ConnectSettings.of(Map.of()));
    use(connection, capability);
    assertThat(connection.snapshot().session("dev")).isPresent();
  }

  @Test
  void aScriptThatNeedsAnUndeclaredCapabilityIsRefused() {
    Multiplexer connection =
        backend.withCapabilities(Set.of(Capability.SCRIPT)).connect(ConnectSettings.of(Map.of()));
    SessionRef old = new SessionRef("life-1", "s1", "dev");
    assertThatExceptionOfType(UnsupportedCapabilityException.class)
        .isThrownBy(() -> connection.script(List.of(replace(old, "api"))))
        .matches(e -> e.capability().equals(Capability.REPLACE));
  }

  @Test
  void everyCallOnAClosedConnectionFailsAndTheSessionsKeepRunning() {
    launch(create("dev", "api"));
    Multiplexer other = backend.connect(ConnectSettings.of(Map.of()));
    multiplexer.close();
    multiplexer.close();
    assertFails(StandardErrorCode.INTERNAL, () -> multiplexer.storedName("a"));
    assertFails(StandardErrorCode.INTERNAL, multiplexer::snapshot);
    assertFails(StandardErrorCode.INTERNAL, () -> launch(create("b", "x")));
    assertFails(StandardErrorCode.INTERNAL, () -> multiplexer.script(List.of()));
    assertFails(StandardErrorCode.INTERNAL, () -> multiplexer.kill(List.of(ref("dev"))));
    assertFails(StandardErrorCode.INTERNAL, () -> multiplexer.attach(ref("dev")));
    assertFails(StandardErrorCode.INTERNAL, () -> multiplexer.watch(new RecordingListener()));
    assertThat(other.snapshot().session("dev")).isPresent();
  }

  private void use(Multiplexer connection, Capability capability) {
    SessionRef dev = ref("dev");
    LaunchStep fine = create("fine", "x");
    switch (capability.name()) {
      case "replace" -> connection.launch(List.of(fine, replace(dev, "a")), LaunchListener.NONE);
      case "merge" -> connection.launch(List.of(fine, merge(dev, add("b"))), LaunchListener.NONE);
      case "script" -> connection.script(List.of(fine));
      case "attach" -> connection.attach(dev);
      case "history" -> connection.history(new PaneRef(dev.serverId(), "p1"), 1);
      case "watch" -> connection.watch(new RecordingListener());
      default -> throw new AssertionError(capability);
    }
  }

  private Multiplexer inside(String serverId) {
    return backend.connect(ConnectSettings.of(Map.of(), Map.of("FAKE", serverId)));
  }

  private void launch(LaunchStep... steps) {
    multiplexer.launch(List.of(steps), LaunchListener.NONE);
  }

  private static void assertFails(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(SessionException.class)
        .isThrownBy(call)
        .matches(e -> e.code() == code, "code " + code);
  }
}
