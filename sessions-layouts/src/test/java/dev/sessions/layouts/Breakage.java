package dev.sessions.layouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes a document at a random place, so that mostly it is no layouts file any more. */
final class Breakage {
  private static final List<Object> VALUES =
      Arrays.asList(
          "",
          " ",
          "\t",
          "\n",
          "\u001f",
          "\u2003",
          "\u3000",
          "\u2007",
          "\u200b",
          "\u0085",
          "x",
          "0.1",
          "0.2",
          "a\u0000b",
          "a\u0007",
          "a\nb",
          "a\n",
          "\u007f",
          "x".repeat(4096),
          "x".repeat(4097),
          "😀".repeat(4096),
          0,
          1,
          -1,
          1.5,
          2147483648L,
          true,
          false,
          null,
          List.of(),
          Map.of(),
          List.of("x"),
          Map.of("x", 1));
  private static final List<String> KEYS =
      List.of("x", "", "tabname", "name", "tabName", "layoutName", "command", "$schema", "version");

  private final Random random;

  Breakage(Random random) {
    this.random = random;
  }

  /** Returns the document with one change; the document itself is changed too. */
  Object change(Object document) {
    List<Object> containers = new ArrayList<>();
    collect(document, containers);
    int chosen = random.nextInt(containers.size() + 1);
    if (chosen == containers.size()) {
      return random.nextInt(4) == 0 ? any(VALUES) : document;
    }
    if (containers.get(chosen) instanceof Map<?, ?> map) {
      changeMembers(members(map));
    } else {
      changeElements(elements(containers.get(chosen)));
    }
    return document;
  }

  private void changeMembers(Map<String, Object> members) {
    String key = members.isEmpty() ? "x" : any(List.copyOf(members.keySet()));
    switch (random.nextInt(6)) {
      case 0 -> members.remove(key);
      case 1 -> members.put(any(KEYS), any(VALUES));
      case 2 -> members.put(any(KEYS), members.remove(key));
      case 3 -> members.put(key, any(VALUES));
      default -> members.put(key, any(ofOneType(members.get(key))));
    }
  }

  private static List<Object> ofOneType(Object given) {
    for (Class<?> type : List.of(String.class, Number.class, List.class, Map.class)) {
      if (type.isInstance(given)) {
        return VALUES.stream().filter(type::isInstance).toList();
      }
    }
    return VALUES;
  }

  private void changeElements(List<Object> elements) {
    switch (random.nextInt(3)) {
      case 0 -> elements.clear();
      case 1 -> elements.add(any(VALUES));
      default -> elements.set(random.nextInt(elements.size()), any(VALUES));
    }
  }

  /** Collects the maps and the lists that are not empty, but not those of our own values. */
  private static void collect(Object value, List<Object> containers) {
    if (VALUES.contains(value)) {
      return;
    }
    if (value instanceof Map<?, ?> map) {
      containers.add(map);
      map.values().forEach(it -> collect(it, containers));
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      containers.add(list);
      list.forEach(it -> collect(it, containers));
    }
  }

  @SuppressWarnings("unchecked") // SampleDocuments builds them so
  private static Map<String, Object> members(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  @SuppressWarnings("unchecked") // SampleDocuments builds them so
  private static List<Object> elements(Object list) {
    return (List<Object>) list;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
