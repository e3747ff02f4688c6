package dev.sessions.layouts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is wrong with one file. A value has at most one problem: the first. */
final class Problems {
  /** How many problems are listed; a hostile file could have hundreds of thousands. */
  static final int MOST = 1000;

  private final Path file;
  private final List<Problem> found = new ArrayList<>();
  private final Set<LocatedNode> wrongValues = new HashSet<>();

  /** What is known already: a value that aliases repeat is wrong once. */
  private final Set<String> known = new HashSet<>();

  Problems(Path file) {
    this.file = file;
  }

  /** Adds a problem of the file as a whole, or of a place in it that has no value. */
  void add(Position position, String message) {
    add(position, DataPath.ROOT, Optional.empty(), message);
  }

  /** Adds a problem of something that is missing in a value. */
  void missing(LocatedNode node, String message) {
    add(node.position(), node.path(), Optional.empty(), message);
  }

  /** Adds a problem of a member's key. */
  void wrongKey(Position key, DataPath path, String name, String message) {
    add(key, path, Optional.of(Quote.shortened(name)), message);
  }

  /** Adds a problem of a value, unless one of that value is known already. */
  void wrongValue(LocatedNode node, String message) {
    if (wrongValues.add(node)) {
      add(node.position(), node.path(), node.written(), message);
    }
  }

  /** Returns whether a value was found wrong already. */
  boolean hasWrong(LocatedNode node) {
    return wrongValues.contains(node);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the problems in the order of the file. */
  List<Problem> inFileOrder() {
    List<Problem> sorted = found.stream().sorted(Problem.IN_FILE_ORDER).toList();
    if (sorted.size() <= MOST) {
      return sorted;
    }
    List<Problem> listed = new ArrayList<>(sorted.subList(0, MOST));
    Problem next = sorted.get(MOST);
    String more = "and " + (sorted.size() - MOST) + " more problems from here on";
    listed.add(new Problem(file, next.line(), next.column(), "", Optional.empty(), more));
    return List.copyOf(listed);
  }

  /** Returns the error that names all of them. */
  InvalidLayoutsException exception() {
    return new InvalidLayoutsException(inFileOrder());
  }

  private void add(Position position, DataPath path, Optional<String> value, String message) {
    int line = position.line();
    if (!known.add(line + ":" + position.column() + ":" + message)) {
      return;
    }
    found.add(new Problem(file, line, position.column(), path.toString(), value, message));
  }
}
