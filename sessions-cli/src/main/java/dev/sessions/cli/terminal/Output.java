package dev.sessions.cli.terminal;

import dev.sessions.reporting.VisibleText;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Where a command writes. Lines for people go to standard output, or nowhere when a JSON document
 * was asked for; what is not a result goes to standard error.
 */
public final class Output {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean json;
  private String doneAnyway = "";

  /** Creates an output of these streams, for people or for a program that reads JSON. */
  public Output(PrintStream out, PrintStream err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  /** Returns whether a JSON document was asked for. */
  public boolean json() {
    return json;
  }

  /** Writes one line for people; control characters in it become visible. */
  public void line(String line) {
    if (!json) {
      out.print(VisibleText.of(line) + "\n");
    }
  }

  /** Writes text of several lines that holds nothing but what it should, to standard output. */
  public void text(String text) {
    if (!json) {
      out.print(text.endsWith("\n") || text.isEmpty() ? text : text + "\n");
    }
  }

  /** Writes lines as they are and at once, whatever is in them, for people who watch. */
  public void passOn(String text) {
    if (!json) {
      out.print(text);
      out.flush();
    }
  }

  /** Writes messages to standard error, one a line; other control characters become visible. */
  public void message(String message) {
    message.lines().forEach(line -> err.print(VisibleText.of(line) + "\n"));
  }

  /** Sets what is the case even if the output cannot be written, as a sentence. */
  public void doneAnyway(String fact) {
    doneAnyway = "; " + fact;
  }

  /** Returns what is to be added to the message that the output could not be written. */
  public String doneAnyway() {
    return doneAnyway;
  }

  /** Writes a JSON document, if it was asked for: the only one, unless the command says more. */
  public void document(Consumer<PrintStream> writer) {
    if (json) {
      writer.accept(out);
    }
  }
}
