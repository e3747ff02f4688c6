package dev.sessions.layouts;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** A way to write layouts files: JSON or YAML. Made for one text. */
interface Syntax {

  /** Opens a parser over the text. */
  JsonParser open();

  /** Returns where a place that the parser tells of is in the text. */
  Position position(TokenStreamLocation location);

  /** Returns why the value that the parser is at is refused, although the syntax knows it. */
  Optional<String> refusal(JsonParser parser);

  /**
   * Tells in our own words what the parser stumbled over.
   *
   * @param location where that was
   */
  void explain(JacksonException fault, TokenStreamLocation location, Problems problems);
}
