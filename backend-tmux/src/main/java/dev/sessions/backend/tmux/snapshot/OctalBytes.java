package dev.sessions.backend.tmux.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes session names with characters that the server's C library cannot print, such as a line
 * separator or a new emoji: tmux stores each byte of them as a backslash and three octal digits. A
 * backslash in the requested name is stored twice, so it is never mistaken for such an escape.
 */
final class OctalBytes {
  /** A doubled backslash, or escaped bytes that are not ASCII. */
  private static final String ESCAPE = "\\\\\\\\|((?:\\\\[23][0-7]{2})+)";

  private static final int DIGITS = 3;
  private static final int OCTAL = 8;

  private OctalBytes() {}

  /**
   * Returns the name with its characters decoded; escapes that are not valid UTF-8 stay as they
   * are.
   */
  static String decode(String stored) {
    return stored.indexOf('\\') < 0
        ? stored
        : Pattern.compile(ESCAPE)
            .matcher(stored)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        escape.group(1) == null ? escape.group() : text(escape.group(1))));
  }

  private static String text(String escapes) {
    String[] digits = escapes.substring(1).split("\\\\", -1);
    byte[] bytes = new byte[digits.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(digits[i], 0, DIGITS, OCTAL);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return escapes;
    }
  }
}
