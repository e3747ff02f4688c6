package dev.sessions.examples.faults;

/** What goes wrong at one call of tmux, as {@link FaultyTmux} does it. */
enum Fault {
  SERVER_KILLED_BEFORE("server killed before", "before() { end_server; }"),
  SERVER_KILLED_AFTER("server killed after", "after() { end_server; }"),
  SERVER_STOPPED_BEFORE("server stopped before", "before() { stop_server; }"),
  SERVER_STOPPED_AFTER("server stopped after", "after() { stop_server; }"),
  NONSENSE("does nothing, says nonsense", Fault.SAYS_NONSENSE + "instead() { nonsense; }"),
  ANSWER_LOST("does it, says nothing", "after() { : >\"$call/out\" >\"$call/err\"; }"),
  ANSWER_CUT("does it, answer cut in half", Fault.CUTS + "after() { cut_out; }"),
  CLIENT_KILLED("does it, client killed", "after() { kill -KILL $$; }"),
  NOTHING_DONE_EVER("does nothing from here on", "instead() { :; }"),
  ANSWER_LOST_EVER("does it, says nothing from here on", "after() { : >\"$call/out\"; }"),
  TOOL_KILLED_BEFORE("KILL, call not made", "before() { kill -KILL $PPID; exit 1; }"),
  TOOL_KILLED_AFTER("KILL, call made", "before() { kill -KILL $PPID; }"),
  TOOL_TERMINATED("TERM", "before() { kill -TERM $PPID; }"),
  // As a terminal does it: to the tool and to the client that it has just started.
  TOOL_INTERRUPTED_BEFORE("Ctrl-C, call not made", "before() { kill -INT 0; }"),
  TOOL_INTERRUPTED_AFTER("Ctrl-C, call made", "after() { kill -INT 0; }");

  private static final String SAYS_NONSENSE =
      "nonsense() { printf '\\001\\377 %%begin @1 $0\\tx\\n\\n99999999999999999999\\t' >\"$call/out\"; }\n";
  private static final String CUTS =
      "cut_out() { size=$(wc -c <\"$call/out\"); head -c $((size / 2)) \"$call/out\" >\"$call/half\";"
          + " mv \"$call/half\" \"$call/out\"; }\n";

  private final String words;
  private final String shell;

  Fault(String words, String shell) {
    this.words = words;
    this.shell = shell;
  }

  String words() {
    return words;
  }

  String shell() {
    return shell;
  }

  /** Returns whether every later call goes wrong as well. */
  boolean lasts() {
    return name().endsWith("_EVER");
  }

  boolean isOfTool() {
    return name().startsWith("TOOL_");
  }

  boolean killsServer() {
    return name().startsWith("SERVER_KILLED");
  }

  boolean stopsServer() {
    return name().startsWith("SERVER_STOPPED");
  }

  /** Returns the exit code of a tool that this fault ends, where it ends it. */
  int signalCode() {
    if (name().startsWith("TOOL_KILLED")) {
      return 137;
    }
    return name().startsWith("TOOL_TERMINATED") ? 143 : 130;
  }
}
