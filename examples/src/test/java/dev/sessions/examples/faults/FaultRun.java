package dev.sessions.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.examples.faults.FaultPlace.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One operation with one fault at one of its tmux calls, and everything that must hold afterwards.
 *
 * @param operation what the tool does
 * @param fault what goes wrong
 * @param call at which call, counted from 1
 */
record FaultRun(Operation operation, Fault fault, int call) {
  /** What a call to a stopped server waits for, several times a run. */
  private static final Duration SHORT = Duration.ofMillis(800);

  /** Runs it and returns what came of it, in words. */
  String outcome() throws IOException {
    try (FaultPlace at = new FaultPlace(operation)) {
      List<Standing> standings = at.standings();
      List<String> canary = at.canary();
      long server = at.server();
      at.faulty().arm(fault, call);
      Outcome outcome = operate(at);
      Workplace.until(
          "the last call to end",
          () -> {
            if (fault.stopsServer()) {
              at.goOn();
            }
            return at.faulty().isQuiet();
          });
      boolean sameServer = server != 0 && at.server() == server;
      if (sameServer) {
        assertThat(at.canary()).describedAs("the user's own").isEqualTo(canary);
      }
      List<String> stood = at.stands(standings, sameServer);
      assertExit(outcome, stood);
      String left = left(at, stood);
      assertThat(at.next()).describedAs("the next run").isEqualTo(new Outcome(0, ""));
      String stands = cleared(at, standings, sameServer);
      assertThat(at.again()).describedAs("the same again").isEqualTo(new Outcome(0, ""));
      if (sameServer) {
        assertThat(at.canary()).describedAs("the user's own, in the end").isEqualTo(canary);
      }
      Workplace.until(
          "processes in windows only", () -> at.leftovers().processesWithoutWindow().isEmpty());
      assertThat(at.leftovers().strayFiles()).isEmpty();
      String lost = server == 0 || sameServer ? "" : " (the server died)";
      return "exit " + outcome.exit() + ", " + stands + lost + left;
    }
  }

  private Outcome operate(FaultPlace at) throws IOException {
    if (fault.isOfTool()) {
      return at.operateAsProcess();
    }
    return at.operate(fault.stopsServer() ? SHORT : FaultPlace.PATIENT);
  }

  private void assertExit(Outcome outcome, List<String> stood) {
    Set<Integer> documented = fault.isOfTool() ? Set.of(0, fault.signalCode()) : Set.of(0, 4, 5, 6);
    assertThat(documented).describedAs(outcome.toString()).contains(outcome.exit());
    if (outcome.exit() == 0 && !fault.killsServer()) {
      assertThat(stood)
          .describedAs(outcome.toString())
          .containsOnly(operation == Operation.KILL ? Standing.GONE : Standing.WHOLE);
    }
    if (outcome.exit() != 0 && !fault.isOfTool()) {
      assertThat(outcome.message()).isNotBlank();
    }
  }

  /** Returns what the next run will have to clear. */
  private static String left(FaultPlace at, List<String> stood) {
    boolean clean =
        at.leftovers().hiddenSessions().isEmpty()
            && at.leftovers().launchesWithFiles().equals(at.leftovers().launchesThatStand())
            && stood.stream().noneMatch(stands -> stands.startsWith("HALF"));
    return clean ? "" : "; the rest cleared by the next run";
  }

  /** Checks that nothing half made is left and returns what stands. */
  private String cleared(FaultPlace at, List<Standing> standings, boolean sameServer) {
    List<String> stands = at.stands(standings, sameServer);
    List<String> allowed = new ArrayList<>(List.of(Standing.WHOLE));
    if (sameServer && operation.onExisting()) {
      allowed.add(Standing.UNTOUCHED);
    }
    if (!sameServer || !operation.onExisting() || operation == Operation.KILL) {
      allowed.add(Standing.GONE);
    }
    assertThat(stands).isSubsetOf(allowed);
    assertThat(at.leftovers().hiddenSessions()).isEmpty();
    assertThat(at.leftovers().launchesWithFiles())
        .describedAs("files of launches that stand, and no others")
        .isEqualTo(at.leftovers().launchesThatStand());
    return stands.stream().distinct().count() == 1 ? stands.get(0) : String.join(" and ", stands);
  }
}
