package dev.sessions.layouts;

import java.util.List;

/**
 * One of some texts.
 *
 * @param choices the texts that it may be
 */
record ChoiceRule(String description, List<String> choices) implements Rule {

  @Override
  public void check(LocatedNode node, Problems problems) {
    if (TypeCheck.passes(node, ValueType.TEXT, problems) && !choices.contains(node.asString())) {
      String must = node.path().name() + " must be \"" + String.join("\" or \"", choices) + "\"";
      problems.wrongValue(node, must + ", not " + Quote.quoted(node.asString()));
    }
  }
}
