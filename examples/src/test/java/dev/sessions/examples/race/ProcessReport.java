package dev.sessions.examples.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.conflict.Decision;
import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.examples.race.Tool.Report;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a process of the tool reports: its exit code and its JSON, which have to agree. */
final class ProcessReport {
  private ProcessReport() {}

  static Report of(Workplace.Result result) {
    JsonNode document = JsonMapper.shared().readTree(result.out());
    if (document.has("error")) {
      ErrorCode code = StandardErrorCode.valueOf(document.get("error").get("code").asString());
      assertThat(result.exit()).isEqualTo(ExitStatus.of(code.kind()));
      return new Report(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(code));
    }
    JsonNode session = document.get("sessions").get(0);
    Optional<ErrorCode> failure =
        Optional.of(session.get("failure"))
            .filter(node -> !node.isNull())
            .map(node -> StandardErrorCode.valueOf(node.get("code").asString()));
    assertThat(result.exit())
        .isEqualTo(failure.map(code -> ExitStatus.of(code.kind())).orElse(ExitStatus.DONE));
    Decision decision =
        Stream.of(Decision.values())
            .filter(candidate -> candidate.word().equals(session.get("decision").asString()))
            .findFirst()
            .orElseThrow();
    Optional<String> id =
        Optional.of(session.get("id")).filter(node -> !node.isNull()).map(JsonNode::asString);
    return new Report(
        Optional.of(decision), id, id.map(i -> session.get("session").asString()), failure);
  }
}
