package dev.sessions.layouts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list with at least one element, all of one kind and each with a name of its own. */
final class ListRule implements Rule {
  private final String description;
  private final ObjectRule elements;
  private final String nameKey;

  /**
   * Creates a rule.
   *
   * @param nameKey the key of each element's name
   */
  ListRule(String description, ObjectRule elements, String nameKey) {
    this.description = description;
    this.elements = elements;
    this.nameKey = nameKey;
  }

  /** Returns what is asked of each element. */
  ObjectRule elements() {
    return elements;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void check(LocatedNode node, Problems problems) {
    if (!TypeCheck.passes(node, ValueType.LIST, problems)) {
      return;
    }
    if (node.isWhole() && node.elements().isEmpty()) {
      problems.wrongValue(node, node.path().name() + " is empty: write at least one entry");
    }
    for (LocatedNode element : node.elements()) {
      elements.check(element, problems);
    }
    distinctNames(node.elements(), problems);
  }

  private void distinctNames(List<LocatedNode> named, Problems problems) {
    Map<String, LocatedNode> seen = new HashMap<>();
    for (LocatedNode element : named) {
      Optional<LocatedNode> name = element.text(nameKey);
      if (name.isPresent()) {
        LocatedNode first = seen.putIfAbsent(name.get().asString(), name.get());
        if (first != null) {
          // An alias or a merge repeats the name itself: then the element is the one to change.
          boolean isRepeated = first.position().equals(name.get().position());
          problems.wrongValue(isRepeated ? element : name.get(), twice(first));
        }
      }
    }
  }

  private String twice(LocatedNode first) {
    return "two "
        + elements.title()
        + "s are named "
        + Quote.quoted(first.asString())
        + ": the first is on line "
        + first.position().line()
        + "; give this one another name";
  }
}
