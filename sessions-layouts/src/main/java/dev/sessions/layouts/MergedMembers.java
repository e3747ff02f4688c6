package dev.sessions.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the merge key {@code <<} of YAML adds to an object: members that it does not have itself.
 */
final class MergedMembers {
  private static final String WRONG =
      "<< must be the alias of an object, or a list of such aliases, not ";

  private final DataPath path;
  private final Problems problems;
  private final List<LocatedNode> objects = new ArrayList<>();
  private Optional<LocatedNode> given = Optional.empty();

  /**
   * Creates the members of an object.
   *
   * @param path the path of the object
   */
  MergedMembers(DataPath path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /**
   * Adds the value of a merge key.
   *
   * @return the value of an earlier merge key of the same object; empty if this is the first
   */
  Optional<LocatedNode> add(LocatedNode value) {
    if (given.isPresent()) {
      return given;
    }
    given = Optional.of(value);
    for (LocatedNode source : value.is(ValueType.LIST) ? value.elements() : List.of(value)) {
      if (source.is(ValueType.OBJECT)) {
        objects.add(source);
      } else {
        problems.wrongValue(source, WRONG + source.type().noun());
      }
    }
    return Optional.empty();
  }

  /** Adds the members that an object does not have; of two objects the first one decides. */
  void into(Map<String, LocatedNode> members) {
    for (LocatedNode object : objects) {
      object.members().forEach((name, member) -> members.computeIfAbsent(name, n -> at(n, member)));
    }
  }

  /** Returns a member whose key is the merge key: if it is wrong here, that is what to change. */
  private LocatedNode at(String name, LocatedNode member) {
    return member.repeated(path.member(name), given.orElseThrow().key(), member.position());
  }
}
