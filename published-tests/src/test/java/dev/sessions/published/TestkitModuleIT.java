package dev.sessions.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a backend that are a module themselves: JUnit runs the kit's rules in it. */
class TestkitModuleIT {
  private static final List<String> MODULES =
      List.of(
          "dev.sessions.api",
          "dev.sessions.backend.fake",
          "dev.sessions.backend.support",
          "dev.sessions.conflict",
          "dev.sessions.manager",
          "dev.sessions.reporting",
          "dev.sessions.testkit",
          "org.assertj.core",
          "org.junit.jupiter.api",
          "org.junit.jupiter.engine",
          "org.junit.platform.commons",
          "org.junit.platform.engine",
          "org.junit.platform.launcher",
          "org.opentest4j");

  private static final String MODULE =
      """
      open module app {
        requires dev.sessions.backend.fake;
        requires dev.sessions.testkit;
        requires org.junit.platform.launcher;
      }
      """;

  private static final String MAIN =
      """
      package app;

      import dev.sessions.api.error.StandardErrorCode;
      import dev.sessions.api.spi.ConnectContext;
      import dev.sessions.api.spi.ConnectSettings;
      import dev.sessions.api.spi.SessionBackend;
      import dev.sessions.backend.fake.FakeBackend;
      import dev.sessions.backend.fake.FakeServer;
      import dev.sessions.testkit.BackendKit;
      import dev.sessions.testkit.junit.IsolatedServer;
      import dev.sessions.testkit.junit.IsolatedSessions;
      import java.time.Duration;
      import java.util.Map;
      import org.junit.jupiter.api.Test;
      import org.junit.platform.engine.discovery.DiscoverySelectors;
      import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
      import org.junit.platform.launcher.core.LauncherFactory;
      import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

      public final class Main {
        public static void main(String[] none) {
          for (Class<?> tests : new Class<?>[] {FakeKitTest.class, ServerTest.class}) {
            SummaryGeneratingListener seen = new SummaryGeneratingListener();
            LauncherFactory.create()
                .execute(
                    LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(tests))
                        .build(),
                    seen);
            seen.getSummary().getFailures().forEach(it -> System.out.println(it.getException()));
            System.out.println(
                tests.getSimpleName() + " succeeded: " + seen.getSummary().getTestsSucceededCount());
          }
        }

        @IsolatedSessions(backend = "fake")
        static class ServerTest {
          @Test
          void nothingRunsAtFirst(IsolatedServer server) {
            server.awaitThat("nothing runs", Duration.ZERO, now -> now.sessions().isEmpty());
          }
        }

        static class FakeKitTest extends BackendKit {
          private final FakeServer server = new FakeServer();

          @Override
          protected SessionBackend newBackend() {
            return new FakeBackend(server);
          }

          @Override
          protected ConnectContext newServer() {
            return ConnectSettings.of(Map.of(), Map.of());
          }

          @Override
          protected void endServer() {}

          @Override
          protected void freezeServer() {
            server.unavailable(StandardErrorCode.DEADLINE);
          }

          @Override
          protected void thawServer() {
            server.available();
          }

          @Override
          protected boolean runsRealCommands() {
            return false;
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void theRulesAndTheServersOfTestsWorkInModulesAndInAnImage() throws Exception {
    List<String> atCompileTime =
        Stream.concat(MODULES.stream(), Stream.of("org.apiguardian.api")).toList();
    ModularProgram tests = new ModularProgram(folder, MODULE, MAIN, atCompileTime);

    assertThat(tests.run(MODULES)).satisfies(TestkitModuleIT::succeeded);

    List<String> roots =
        List.of(
            "dev.sessions.testkit",
            "dev.sessions.backend.fake",
            "org.junit.jupiter.engine",
            "org.junit.platform.launcher");
    Path image = tests.image(roots, MODULES);
    assertThat(tests.modules(image)).containsAll(MODULES).doesNotContain("net.bytebuddy");
    assertThat(tests.runOn(image)).satisfies(TestkitModuleIT::succeeded);
  }

  private static void succeeded(List<? extends String> printed) {
    assertThat(printed).hasSize(2);
    assertThat(printed.get(0)).matches("FakeKitTest succeeded: [1-9][0-9]");
    assertThat(printed.get(1)).isEqualTo("ServerTest succeeded: 1");
  }
}
