package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.api.spi.UnsupportedCapabilityException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault in a plugin's code is told as the plugin's, by name, and never as ours. */
class PluginFaultTest {
  private static final String MULTIPLEXER =
      """
      package plugin;

      import dev.sessions.api.error.*;
      import dev.sessions.api.snapshot.*;
      import dev.sessions.api.spi.*;
      import java.util.List;

      final class Faulty implements Multiplexer {
        @Override public BackendInfo info() { return BackendInfo.builder("another").build(); }
        @Override public String description() { return null; }
        @Override public String storedName(String name) { return storedName(name); }
        @Override public Snapshot snapshot() { throw new IllegalStateException("a bug"); }
        @Override public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
          throw new NoClassDefFoundError("lib/Word");
        }
        @Override public List<KillOutcome> kill(List<? extends Ref> what) {
          throw new SessionException(StandardErrorCode.UNREACHABLE, "on purpose");
        }
        @Override public void close() { throw new AssertionError("it was open"); }
      }
      """;

  @TempDir Path folder;

  private SessionBackend backend(String connecting) throws IOException {
    String source =
        PluginSource.of("plugin.Backend", "faulty")
            .toString()
            .replace("throw new UnsupportedOperationException(\"not a real one\");", connecting);
    PluginJar.of("plugin.Backend", source)
        .source("plugin.Faulty", MULTIPLEXER)
        .write(folder.resolve("faulty.jar"));
    return BackendRegistry.of().withPlugins(PluginFolders.of(folder)).find("faulty");
  }

  private Multiplexer connected() throws IOException {
    return backend("return new Faulty();").connect(ConnectSettings.of(Map.of()));
  }

  private void assertFault(ThrowingCallable call, String method, String what) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> {
              assertThat(e.code()).isEqualTo(StandardErrorCode.UNEXPECTED_ANSWER);
              assertThat(e.details()).containsEntry("method", method);
            })
        .hasMessageContaining(method + "() of the backend 'faulty' ")
        .hasMessageContaining(what)
        .hasMessageContaining("the plugin " + folder.resolve("faulty.jar"));
  }

  @Test
  void whatItThrowsIsItsOwnFault() throws IOException {
    Multiplexer multiplexer = connected();
    assertFault(multiplexer::snapshot, "snapshot", "IllegalStateException: a bug");
    assertFault(
        () -> multiplexer.launch(List.of(), outcome -> {}), "launch", "class lib.Word is missing");
    assertFault(() -> multiplexer.storedName("a"), "storedName", "StackOverflowError");
    assertFault(multiplexer::close, "close", "it was open");
  }

  @Test
  void noAnswerIsItsOwnFault() throws IOException {
    assertFault(connected()::description, "description", "gave null");
    SessionBackend backend = backend("return null;");
    assertFault(() -> backend.connect(ConnectSettings.of(Map.of())), "connect", "gave null");
  }

  @Test
  void whatTheContractAllowsComesThrough() throws IOException {
    Multiplexer multiplexer = connected();
    assertThat(multiplexer.info().name()).isEqualTo("faulty");
    assertThatThrownBy(() -> multiplexer.kill(List.of()))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.UNREACHABLE))
        .hasMessage("on purpose");
    assertThatThrownBy(() -> multiplexer.script(List.of()))
        .isInstanceOfSatisfying(
            UnsupportedCapabilityException.class,
            e -> assertThat(e.capability()).isEqualTo(Capability.SCRIPT));
  }

  @Test
  void noMethodOfTheSpiIsLeftToADefault() {
    for (Method method : Multiplexer.class.getMethods()) {
      assertThat(PluginMultiplexer.class.getDeclaredMethods())
          .anyMatch(
              own ->
                  own.getName().equals(method.getName())
                      && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }
  }
}
