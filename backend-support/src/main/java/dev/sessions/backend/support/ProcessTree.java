package dev.sessions.backend.support;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A process and all that it has started, as it was at one look. A process whose parent has ended
 * belongs to no tree but that of the process that took it over.
 *
 * @param pid the process
 * @param started when it was started; together with the pid it tells this process from a later one.
 *     Empty if the system does not say
 * @param commandLine its command and arguments; empty if the system does not say
 * @param residentBytes the memory that it occupies now, in bytes; empty if the system does not say
 * @param children what it has started, in the system's order
 */
public record ProcessTree(
    long pid,
    Optional<Instant> started,
    String commandLine,
    OptionalLong residentBytes,
    List<ProcessTree> children) {

  /** Checks the tree. */
  public ProcessTree {
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(commandLine, "commandLine");
    Objects.requireNonNull(residentBytes, "residentBytes");
    children = List.copyOf(children);
  }

  /** Returns every process of the tree, each before what it has started. */
  public Stream<ProcessTree> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ProcessTree::all));
  }

  /** Returns the memory of all of them together, in bytes; 0 where the system says nothing. */
  public long totalResidentBytes() {
    return all().mapToLong(node -> node.residentBytes().orElse(0)).sum();
  }
}
