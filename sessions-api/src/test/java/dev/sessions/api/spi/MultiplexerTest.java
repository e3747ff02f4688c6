package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a multiplexer that declares nothing optional answers without a line of its own. */
class MultiplexerTest {
  private final Multiplexer plain = new PlainMultiplexer();

  private static void lacks(ThrowingCallable call, Capability capability) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UnsupportedCapabilityException.class,
            e -> {
              assertThat(e.capability()).isEqualTo(capability);
              assertThat(e.code()).isEqualTo(StandardErrorCode.UNSUPPORTED_CAPABILITY);
              assertThat(e.details())
                  .isEqualTo(Map.of("backend", "plain", "capability", capability.name()));
            })
        .hasMessage(
            "the backend 'plain' does not declare the capability '" + capability.name() + "'");
  }

  @Test
  void whatIsNotDeclaredFailsWithTheDocumentedError() {
    lacks(() -> plain.script(List.of()), Capability.SCRIPT);
    lacks(() -> plain.attach(new SessionRef("1", "$0", "dev")), Capability.ATTACH);
    lacks(() -> plain.watch(new DeafListener()), Capability.WATCH);
  }

  private static final class DeafListener implements SnapshotListener {
    @Override
    public void changed(Snapshot snapshot) {
      throw new AssertionError("called: " + snapshot);
    }

    @Override
    public void failed(SessionException failure) {
      throw new AssertionError(failure);
    }
  }

  private static final class PlainMultiplexer implements Multiplexer {
    @Override
    public BackendInfo info() {
      return BackendInfo.builder("plain").build();
    }

    @Override
    public String description() {
      return "plain";
    }

    @Override
    public String storedName(String requested) {
      return requested;
    }

    @Override
    public Snapshot snapshot() {
      return Snapshot.noServer();
    }

    @Override
    public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
      return List.of();
    }

    @Override
    public List<KillOutcome> kill(List<? extends Ref> what) {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
