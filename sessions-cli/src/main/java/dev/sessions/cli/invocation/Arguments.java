package dev.sessions.cli.invocation;

import dev.sessions.api.error.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The arguments of one command, parsed: no abbreviated options, and nothing taken from values. */
public final class Arguments {
  private static final List<String> REPEATABLE = List.of("option", "plugins", "layouts", "tabs");

  private final CommandLine line;

  private Arguments(CommandLine line) {
    this.line = line;
  }

  /**
   * Parses the arguments of a command.
   *
   * @throws UsageException for an unknown option, a missing value, or a value given twice
   */
  public static Arguments parse(Command command, List<String> arguments) {
    Options options = CommonOptions.withCommon(command.options());
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      Arguments parsed = new Arguments(parser.parse(options, arguments.toArray(new String[0])));
      parsed.refuseRepeated();
      return parsed;
    } catch (UnrecognizedOptionException e) {
      throw unknown(command, e.getOption(), options);
    } catch (MissingArgumentException e) {
      throw new UsageException("the option " + written(e.getOption()) + " needs a value");
    } catch (AlreadySelectedException e) {
      throw new UsageException(e.getMessage());
    } catch (ParseException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  public boolean has(String option) {
    return line.hasOption(option);
  }

  public Optional<String> value(String option) {
    return Optional.ofNullable(line.getOptionValue(option));
  }

  public List<String> values(String option) {
    String[] values = line.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  /** Returns the words of a comma-separated, repeatable option; {@code \\,} is a comma itself. */
  public List<String> list(String option) {
    List<String> words = new ArrayList<>();
    for (String value : values(option)) {
      for (String word : value.split("(?<!\\\\),", -1)) {
        if (word.isBlank()) {
          throw new UsageException("--" + option + " '" + value + "' holds an empty name");
        }
        words.add(word.replace("\\,", ","));
      }
    }
    return words;
  }

  public List<String> rest() {
    return line.getArgList();
  }

  private void refuseRepeated() {
    for (Option option : line.getOptions()) {
      boolean once = option.hasArg() && !REPEATABLE.contains(option.getLongOpt());
      if (once && values(option.getLongOpt()).size() > 1) {
        throw new UsageException("the option " + written(option) + " is given more than once");
      }
    }
  }

  private static UsageException unknown(Command command, String written, Options options) {
    List<String> known = new ArrayList<>();
    options.getOptions().forEach(option -> known.add("--" + option.getLongOpt()));
    return new UsageException(
        "'"
            + command.name()
            + "' has no option '"
            + written
            + "'"
            + DidYouMean.hint(written, known)
            + " (see: sessions "
            + command.name()
            + " --help)");
  }

  private static String written(Option option) {
    return "--" + option.getLongOpt();
  }
}
