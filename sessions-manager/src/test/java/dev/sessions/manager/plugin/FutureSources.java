package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Today's sources of the API and of the plugin loader, and what a later version adds to them. */
final class FutureSources {
  private static final String SPI = "dev.sessions.api.spi.";

  private final Map<String, String> sources = new LinkedHashMap<>();

  private FutureSources() {}

  /** Returns the sources, by their classes, with a field, a capability and two methods more. */
  static Map<String, String> read() throws IOException {
    FutureSources future = new FutureSources();
    future.take(Path.of("../sessions-api/src/main/java"), "dev/sessions/api");
    future.take(Path.of("src/main/java"), "dev/sessions/manager/plugin");
    future.level();
    future.pane();
    future.session();
    future.before(
        SPI + "ConnectContext",
        "  /** Returns the value of an option",
        "  default String season() { return \"spring\"; }\n");
    future.before(
        SPI + "Multiplexer",
        "  /**\n   * Lets go of the connection",
        "  default void warp(int factor) {\n"
            + "    throw new UnsupportedCapabilityException(info().name(), Capability.FROM_THE_FUTURE);\n"
            + "  }\n");
    return future.sources;
  }

  private void level() {
    replace(SPI + "SessionBackend", "int SPI_CURRENT = 1;", "int SPI_CURRENT = 2;");
    before(
        SPI + "Capability",
        "  private final String name;",
        "  public static final Capability FROM_THE_FUTURE = new Capability(\"fromTheFuture\");\n");
  }

  private void pane() {
    String pane = SPI + "PaneSpec";
    before(pane, "  private final String command;\n", "  private final int warp;\n");
    before(pane, "    this.command = builder.command;\n", "    this.warp = builder.warp;\n");
    replace(
        pane,
        "return Set.of();",
        "return warp == 0 ? Set.of() : Set.of(Capability.FROM_THE_FUTURE);");
    before(pane, "    private String command;\n", "    private int warp;\n");
    before(
        pane,
        "    /** Returns the pane. */",
        "    public Builder warp(int factor) { warp = factor; return this; }\n");
  }

  private void session() {
    String session = "dev.sessions.api.snapshot.SessionSnapshot";
    before(
        session,
        "  /** Returns when it was created",
        "  public long memory() { return memory; }\n");
    before(
        session,
        "  private final List<WindowSnapshot> windows;\n",
        "  private final long memory;\n");
    before(session, "    this.windows = builder.windows;\n", "    this.memory = builder.memory;\n");
    before(session, "    private int attachedClients;\n", "    private long memory;\n");
    before(
        session,
        "    /** Returns the session. */",
        "    public Builder memory(long bytes) { memory = bytes; return this; }\n");
  }

  private void take(Path root, String folder) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        String name = root.relativize(file).toString().replace('/', '.');
        sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
      }
    }
  }

  private void before(String type, String place, String more) {
    replace(type, place, more + place);
  }

  private void replace(String type, String place, String by) {
    String source = sources.get(type);
    assertThat(source).as("the place in %s where a later version adds to it", type).contains(place);
    sources.put(type, source.replace(place, by));
  }

  /** Returns a fixture of this folder. */
  static String fixture(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/growth").resolve(name));
  }
}
