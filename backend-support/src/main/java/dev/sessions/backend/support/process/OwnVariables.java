package dev.sessions.backend.support.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables of this process as bytes. Java decodes them, and loses bytes that are
 * not in its character set; a variable that is passed on unchanged must not lose any.
 */
public final class OwnVariables {
  private static final Path OF_THIS_PROCESS = Path.of("/proc/self/environ");

  private final Map<String, String> decoded;
  private final Map<String, byte[]> exact;

  private OwnVariables(Map<String, String> decoded, Map<String, byte[]> exact) {
    this.decoded = decoded;
    this.exact = exact;
  }

  /** Returns the variables of this process; without /proc, as Java decodes them. */
  public static OwnVariables read() {
    try {
      return new OwnVariables(System.getenv(), parse(Files.readAllBytes(OF_THIS_PROCESS)));
    } catch (IOException e) {
      return new OwnVariables(System.getenv(), Map.of());
    }
  }

  /**
   * Returns the value of a variable as bytes: those of this process if the text is what Java
   * decoded them to, and otherwise the text in UTF-8.
   *
   * @param name the variable's name, in ASCII
   * @param value its value
   */
  public byte[] bytes(String name, String value) {
    byte[] own = exact.get(name);
    return own != null && value.equals(decoded.get(name))
        ? own.clone()
        : value.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Sets all the variables of a process that is to be started. Those that this process has with the
   * same value are passed on as they are, byte for byte.
   *
   * @param builder starts the process
   * @param variables its variables
   */
  public static void set(ProcessBuilder builder, Map<String, String> variables) {
    builder.environment().keySet().retainAll(variables.keySet());
    add(builder, variables);
  }

  /**
   * Adds variables to those that a process that is to be started gets from this one, see {@link
   * #set}.
   *
   * @param builder starts the process
   * @param variables the variables to add
   */
  public static void add(ProcessBuilder builder, Map<String, String> variables) {
    Map<String, String> environment = builder.environment();
    variables.forEach(
        (name, value) -> {
          if (!value.equals(environment.get(name))) {
            environment.put(name, value);
          }
        });
  }

  private static Map<String, byte[]> parse(byte[] block) {
    Map<String, byte[]> variables = new HashMap<>();
    int from = 0;
    int equals = -1;
    for (int at = 0; at < block.length; at++) {
      if (block[at] == '=' && equals < from) {
        equals = at;
      } else if (block[at] == 0) {
        if (equals > from) {
          String name = new String(block, from, equals - from, StandardCharsets.ISO_8859_1);
          variables.putIfAbsent(name, Arrays.copyOfRange(block, equals + 1, at));
        }
        from = at + 1;
      }
    }
    return variables;
  }
}
