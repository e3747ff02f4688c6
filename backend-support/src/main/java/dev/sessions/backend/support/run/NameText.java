package dev.sessions.backend.support.run;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Encodes names as words that need no quoting, in a shell or elsewhere. */
public final class NameText {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-";
  private static final String HEX = "0123456789ABCDEF";

  private NameText() {}

  /** Returns the word for a name. */
  public static String encode(String name) {
    StringBuilder word = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(each) >= 0) {
        word.append((char) each);
      } else {
        word.append('=').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return word.toString();
  }

  private static boolean isEncoded(String word, int at) {
    return word.charAt(at) == '='
        && at + 2 < word.length()
        && HEX.indexOf(word.charAt(at + 1)) >= 0
        && HEX.indexOf(word.charAt(at + 2)) >= 0;
  }

  /** Returns the name that a word encodes; empty if it is not such a word. */
  public static Optional<String> decode(String word) {
    byte[] name = new byte[word.length()];
    int length = 0;
    for (int at = 0; at < word.length(); at++) {
      if (isEncoded(word, at)) {
        name[length++] = (byte) HexFormat.fromHexDigits(word, at + 1, at + 3);
        at += 2;
      } else if (PLAIN.indexOf(word.charAt(at)) >= 0) {
        name[length++] = (byte) word.charAt(at);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new String(name, 0, length, StandardCharsets.UTF_8));
  }
}
