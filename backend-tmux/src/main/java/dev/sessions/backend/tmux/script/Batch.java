package dev.sessions.backend.tmux.script;

import dev.sessions.backend.tmux.syntax.TmuxText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * tmux commands, one for each line, that one client sends together. tmux carries a batch out before
 * it serves other clients, unless a command in it waits; a command that fails ends only its own
 * line.
 *
 * <p>The ids of what the launch itself creates are not known beforehand. A line holds a reference
 * instead; {@link #resolve} repeats the line for each id of the reference.
 *
 * @param lines the lines; a reference is enclosed in NUL characters, which no other text here can
 *     contain
 */
public record Batch(List<String> lines) {
  /** The session that the launch creates. */
  public static final String SESSION = "session";

  /** The server life in which the launch created its windows. */
  public static final String SERVER = "server";

  /** Every client that shows the session that is replaced. */
  public static final String CLIENT = "client";

  private static final Pattern REFERENCE = Pattern.compile("\0([a-z0-9]+)\0");

  /** Copies the lines. */
  public Batch {
    lines = List.copyOf(lines);
  }

  /** Returns the name of the reference to the window of the n-th tab, counted from 0. */
  public static String window(int number) {
    return "window" + number;
  }

  /** Returns the text of a reference in a line. */
  static String reference(String name) {
    return "\0" + name + "\0";
  }

  /**
   * Returns the batch with every reference resolved. A line is omitted if its reference has no id,
   * and repeated if it has several.
   *
   * @param ids the ids by the name of the reference
   */
  public Batch resolve(Map<String, List<String>> ids) {
    List<String> resolved = List.copyOf(lines);
    for (String name : references()) {
      List<String> next = new ArrayList<>();
      for (String line : resolved) {
        if (line.contains(reference(name))) {
          ids.getOrDefault(name, List.of())
              .forEach(id -> next.add(line.replace(reference(name), id)));
        } else {
          next.add(line);
        }
      }
      resolved = next;
    }
    return new Batch(resolved);
  }

  private List<String> references() {
    return lines.stream()
        .flatMap(line -> REFERENCE.matcher(line).results())
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }

  /**
   * Returns the batch with each line limited to one server life: in another, its ids mean something
   * else.
   */
  public Batch onlyOn(String serverId) {
    return new Batch(lines.stream().map(line -> TmuxText.onlyOn(serverId, line)).toList());
  }

  /** Returns the lines as one text, each with its newline. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /**
   * Returns one line with its references and the text between them each put through a function.
   *
   * @param plain applied to text
   * @param variable applied to the name of a reference
   */
  static String map(String line, UnaryOperator<String> plain, UnaryOperator<String> variable) {
    StringBuilder mapped = new StringBuilder();
    Matcher matcher = REFERENCE.matcher(line);
    int from = 0;
    while (matcher.find()) {
      mapped.append(plain.apply(line.substring(from, matcher.start())));
      mapped.append(variable.apply(matcher.group(1)));
      from = matcher.end();
    }
    return mapped.append(plain.apply(line.substring(from))).toString();
  }
}
