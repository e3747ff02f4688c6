package dev.sessions.cli.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The keys of a JSON document, each with the way to it, such as {@code sessions[].windows[].tab}.
 */
final class JsonKeys {
  private JsonKeys() {}

  /** Returns every key. Fails where the text is not exactly one document. */
  static Set<String> of(String document) {
    Set<String> keys = new TreeSet<>();
    Deque<String> way = new ArrayDeque<>();
    String name = "";
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), document)) {
      int documents = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> {
            name = parser.currentName();
            keys.add(String.join("", reversed(way)) + name);
          }
          case START_OBJECT -> {
            documents += way.isEmpty() ? 1 : 0;
            way.push(way.isEmpty() ? "" : name.isEmpty() ? "." : name + ".");
            name = "";
          }
          case START_ARRAY -> {
            way.push(name + "[]");
            name = "";
          }
          case END_OBJECT, END_ARRAY -> {
            way.pop();
            name = "";
          }
          default -> {}
        }
      }
      if (documents != 1) {
        throw new AssertionError(documents + " documents in: " + document);
      }
    }
    return keys;
  }

  private static Iterable<String> reversed(Deque<String> way) {
    return way::descendingIterator;
  }
}
