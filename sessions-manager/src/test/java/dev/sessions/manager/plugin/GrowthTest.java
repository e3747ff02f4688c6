package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.TabStep;
import dev.sessions.api.spi.UnsupportedCapabilityException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The SPI can grow: a plugin that was compiled against today's API loads and works on a host of a
 * later one, without being compiled again, and is refused by name what it does not know.
 */
class GrowthTest {
  @TempDir Path folder;

  private Path plugins;

  @BeforeEach
  void compileThePluginAgainstTheApiOfThisBuild() throws IOException {
    plugins = folder.resolve("plugins");
    PluginJar.of("old.OldBackend", FutureSources.fixture("OldBackend.java"))
        .write(plugins.resolve("old.jar"));
  }

  @Test
  void anOldPluginWorksOnAHostOfALaterSpi() throws Exception {
    PluginJar host = new PluginJar().against(PluginJar.originOf(NullMarked.class));
    FutureSources.read().forEach(host::source);
    host.source("future.FutureHost", FutureSources.fixture("FutureHost.java"));
    Path jar = host.write(folder.resolve("host/future.jar"));
    URL[] urls = {jar.toUri().toURL()};
    // Nothing of today's host is seen by the later one.
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Object lines =
          loader.loadClass("future.FutureHost").getMethod("run", Path.class).invoke(null, plugins);
      String refusal =
          "UNSUPPORTED_CAPABILITY: the backend 'old' does not declare the capability"
              + " 'fromTheFuture'";
      assertThat(lines)
          .asInstanceOf(InstanceOfAssertFactories.list(String.class))
          .containsExactly(
              "level 1 on a host of 2",
              "good day 10",
              "SessionRef[serverId=life, id=s0, name=dev]",
              "OLD_NAME_TAKEN of the kind STALE",
              "Running[pid=OptionalLong.empty, command=./run, since=Optional.empty], memory 0",
              "./run",
              refusal,
              refusal,
              refusal,
              "[session 'dev': ended, session 'fast': not there]");
    }
  }

  @Test
  void todaysHostRefusesItWhatItDoesNotDeclare() {
    LaunchStep plain =
        LaunchStep.create("dev").tabs(List.of(TabStep.add(new TabConfig("t", "/", "x")))).build();
    LaunchStep future = plain.toBuilder().requiring(Capability.of("fromTheFuture")).build();
    try (BackendRegistry registry = BackendRegistry.of().withPlugins(PluginFolders.of(plugins));
        Multiplexer old = registry.find("old").connect(ConnectSettings.of(Map.of()))) {
      assertThatThrownBy(() -> old.launch(List.of(future), LaunchListener.NONE))
          .isInstanceOfSatisfying(
              UnsupportedCapabilityException.class,
              e -> assertThat(e.capability()).isEqualTo(Capability.of("fromTheFuture")));
      assertThat(old.snapshot().sessions()).isEmpty();
      assertThat(old.launch(List.of(plain), LaunchListener.NONE).get(0).succeeded()).isTrue();
      assertThat(old.snapshot().session("dev")).isPresent();
    }
  }
}
