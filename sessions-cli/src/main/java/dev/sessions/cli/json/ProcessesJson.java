package dev.sessions.cli.json;

import dev.sessions.backend.support.ProcessTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The processes of a tab, as JSON: a flat list, in which each names the one that started it. */
final class ProcessesJson {
  private record Listed(ProcessTree process, OptionalLong parent) {}

  private ProcessesJson() {}

  static void property(JsonDocument json, Optional<List<ProcessTree>> trees) {
    Optional<List<Listed>> listed =
        trees.map(
            all -> {
              List<Listed> list = new ArrayList<>();
              all.forEach(tree -> add(list, tree, OptionalLong.empty()));
              return list;
            });
    json.optionalObjects("processes", listed, ProcessesJson::properties);
  }

  private static void add(List<Listed> list, ProcessTree process, OptionalLong parent) {
    list.add(new Listed(process, parent));
    process.children().forEach(child -> add(list, child, OptionalLong.of(process.pid())));
  }

  private static void properties(JsonDocument json, Listed listed) {
    json.property("pid", listed.process().pid())
        .number("parent", listed.parent())
        .property("command", listed.process().commandLine())
        .property("started", listed.process().started().map(Instant::toString))
        .number("memoryBytes", listed.process().residentBytes());
  }
}
