package dev.sessions.manager.plugin;

/** The source text of a backend that does nothing but stand there, with one thing changed. */
final class PluginSource {
  private static final String BACKEND =
      """
      package PACKAGE;

      import dev.sessions.api.spi.*;
      import java.util.Set;

      public final class TYPE implements SessionBackend {
        MEMBERS
        @Override public BackendInfo info() {
          return BackendInfo.builder(NAME).capabilities(CAPABILITIES).build();
        }
        @Override public Multiplexer connect(ConnectContext config) {
          throw new UnsupportedOperationException("not a real one");
        }
        @Override public String toString() { return TEXT; }
      }
      """;

  private final String type;
  private String name;
  private String members = "";
  private String capabilities = "Set.of(Capability.REPLACE)";
  private String text = "\"\"";

  private PluginSource(String type, String name) {
    this.type = type;
    this.name = '"' + name + '"';
  }

  static PluginSource of(String type, String name) {
    return new PluginSource(type, name);
  }

  /** The backend's name, as source text. */
  PluginSource name(String expression) {
    name = expression;
    return this;
  }

  /** A constructor, a field or an initializer, as source text. */
  PluginSource with(String member) {
    members = member;
    return this;
  }

  /** The capabilities that it declares, as source text. */
  PluginSource capabilities(String expression) {
    capabilities = expression;
    return this;
  }

  /** What {@code toString()} returns, as source text. */
  PluginSource text(String expression) {
    text = expression;
    return this;
  }

  /** Returns the jar with this backend alone. */
  PluginJar jar() {
    return PluginJar.of(type, toString());
  }

  @Override
  public String toString() {
    int dot = type.lastIndexOf('.');
    return BACKEND
        .replace("PACKAGE", type.substring(0, dot))
        .replace("TYPE", type.substring(dot + 1))
        .replace("MEMBERS", members)
        .replace("NAME", name)
        .replace("CAPABILITIES", capabilities)
        .replace("TEXT", text);
  }
}
