package dev.sessions.layouts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in our own words what the JSON parser cannot read. */
final class JsonFault {
  private static final String CHARACTER = "Unexpected character \\((.+) \\(code [^)]*\\)\\)";
  private static final List<Words> WORDS =
      List.of(
          new Words("Unexpected end-of-input.* in a comment.*", "a comment has no end: add */"),
          new Words("Unexpected end-of-input.*close marker for Object.*", "a } is missing"),
          new Words("Unexpected end-of-input.*close marker for Array.*", "a ] is missing"),
          new Words("Unexpected end-of-input.*", "the file ends in the middle of a value"),
          new Words(
              "Unexpected character \\('#'.*",
              "'#' begins no comment in JSON: write // before it, or /* and */ around it"),
          new Words(
              "Unexpected character \\('\\+'.*|.*plus sign.*",
              "a number cannot begin with +: write it without the sign"),
          new Words("Unexpected character \\('/'.*", "a comment begins with // or with /*"),
          new Words(
              "Unexpected character \\('{3}.*", "JSON has only double quotes, no single ones"),
          new Words(CHARACTER + ".*double-quote.*", "$1 here: a key in double quotes was expected"),
          new Words(CHARACTER + ".*colon.*", "$1 here: a colon was expected after the key"),
          new Words(
              CHARACTER + ".*comma.*",
              "$1 here: a comma was expected, or the end of the list or object"),
          new Words(CHARACTER + ".*numeric.*", "$1 here: a number was expected to end or go on"),
          new Words(CHARACTER + ".*", "$1 here: a value was expected"),
          new Words(
              "Unexpected close marker (\\S+): expected (\\S+).*", "$1 here: $2 was expected"),
          new Words("Unexpected close marker (\\S+): no .*", "$1 here closes nothing"),
          new Words(
              "(?:Unrecognized|Non-standard) token (.+?): .*",
              "$1 is no value: write a text in double quotes, a number, true, false or null"),
          new Words(
              ".*Leading zeroes.*",
              "a number cannot begin with 0: write it without the zeros, or as a text in quotes"),
          new Words(
              "Illegal unquoted character.*",
              "a text cannot hold a control character, such as the end of a line: write it as an"
                  + " escape, such as \\\\n"),
          new Words(
              "Illegal character.*", "a control character is here, which only a text can hold"),
          new Words("Unrecognized character escape.*", "no such escape: a backslash is \\\\\\\\"),
          new Words(".*character escape.*", "\\\\u has to be followed by four hexadecimal digits"),
          new Words(".*(?i:surrogate).*", "half a character is written as an escape here"),
          new Words(
              ".*(?i:number|numeric|decimal|exponent|digit|white space).*",
              "a number is not written as JSON has it: put it in quotes if it is a text"));

  private JsonFault() {}

  /** Returns a sentence of the parser in plain words, without its names of classes and options. */
  static String plain(String sentence) {
    String line = sentence.replaceAll("\\s+", " ");
    for (Words words : WORDS) {
      Matcher matcher = words.parser().matcher(line);
      if (matcher.matches()) {
        return Quote.printable(matcher.replaceFirst(words.plain()));
      }
    }
    return "something is here that no JSON file can have";
  }

  /**
   * The words for one kind of sentence.
   *
   * @param plain our own words, as the replacement of a match
   */
  private record Words(Pattern parser, String plain) {
    Words(String parser, String plain) {
      this(Pattern.compile(parser), plain);
    }
  }
}
