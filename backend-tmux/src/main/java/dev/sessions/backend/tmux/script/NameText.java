package dev.sessions.backend.tmux.script;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a name as one word of letters that neither tmux nor a shell quotes. */
final class NameText {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-";
  private static final Pattern WORD = Pattern.compile("([\\w.-]|=[0-9A-F]{2})*");
  private static final int HEX = 16;

  private NameText() {}

  static String encode(String name) {
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

  /** Returns the name of such a word; empty where it is none. */
  static Optional<String> decode(String word) {
    if (!WORD.matcher(word).matches()) {
      return Optional.empty();
    }
    byte[] name = new byte[word.length()];
    int length = 0;
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) == '=') {
        name[length++] = (byte) Integer.parseInt(word, at + 1, at + 3, HEX);
        at += 2;
      } else {
        name[length++] = (byte) word.charAt(at);
      }
    }
    return Optional.of(new String(name, 0, length, StandardCharsets.UTF_8));
  }
}
