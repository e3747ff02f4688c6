package dev.sessions.backend.support.launcher;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.backend.support.process.OwnVariables;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The caller's variables for the commands of a launch. A server that already runs has those of
 * whoever started it, so each launch has a file of them, which only the user can read; the
 * launchers read it before a command and before a shell. No process gets a value as an argument,
 * and no server keeps one.
 */
public final class CallerVariables {
  /** The search path of a caller without one. */
  private static final String USUAL_PATH = "/usr/bin:/bin";

  /** Each character of such a text is one byte, whatever the bytes mean. */
  private static final Charset ONE_BYTE_EACH = StandardCharsets.ISO_8859_1;

  /** What a shell can set; other names reach a command only from the server. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private static final String COLLECT =
      """
      # The variables that the commands get from the caller of this script, as its shell reads them.
      sessions_environment=
      for sessions_name in $(awk 'BEGIN { for (name in ENVIRON) if (name ~ /^[A-Za-z_][A-Za-z0-9_]*$/) print name }'); do
        case $sessions_name in
          @KEPT@) continue ;;
        esac
        eval "sessions_value=\\${$sessions_name-}"
        case $sessions_value in
          *\\'*)
            sessions_value=$(LC_ALL=C sed "s/'/'\\\\\\\\''/g" <<END
      $sessions_value.
      END
            )
            sessions_value=${sessions_value%.}
            ;;
        esac
        sessions_environment="${sessions_environment}export $sessions_name='$sessions_value'
      "
      done
      """;

  private CallerVariables() {}

  /** Returns the file of the variables that the caller runs in. */
  public static RunFile file(ConnectContext context) {
    OwnVariables own = OwnVariables.read();
    StringBuilder text = new StringBuilder();
    Map<String, String> variables = new TreeMap<>(context.environment());
    variables.put("PATH", context.variable("PATH").orElse(USUAL_PATH));
    variables.forEach(
        (name, value) -> {
          if (NAME.matcher(name).matches() && !KeptVariables.contains(name)) {
            String bytes = new String(own.bytes(name, value), ONE_BYTE_EACH);
            text.append("export ").append(name).append("='");
            text.append(bytes.replace("'", "'\\''")).append("'\n");
          }
        });
    return new RunFile(RunFolder.ENVIRONMENT, text.toString().getBytes(ONE_BYTE_EACH));
  }

  /**
   * Returns shell commands that collect the variables of whoever runs them in {@code
   * sessions_environment}, so that a script holds no values.
   */
  public static String collecting() {
    return COLLECT.replace("@KEPT@", KeptVariables.pattern());
  }
}
