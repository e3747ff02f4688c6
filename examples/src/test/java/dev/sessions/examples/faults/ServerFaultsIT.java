package dev.sessions.examples.faults;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server, or one of its clients, fails at each point of each operation. */
@Tag("faults")
@Timeout(600)
class ServerFaultsIT {
  private static final List<Fault> FAULTS =
      Arrays.stream(Fault.values()).filter(fault -> !fault.isOfTool()).toList();

  @ParameterizedTest
  @EnumSource
  void nothingOfTheUsersIsLostAndNothingStaysHalfMade(Operation operation) throws Exception {
    FaultTable.run(operation, FAULTS, FaultTable.steps(operation), "faults-server-");
  }
}
