package dev.sessions.backend.support;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A process and its descendants, from one {@link ProcessTable}. A process whose parent has ended
 * belongs only to the tree of the process that has adopted it.
 *
 * @param pid the process
 * @param started when it was started, which with the pid identifies a process; empty if the system
 *     does not say
 * @param commandLine its command and arguments; empty if the system does not say
 * @param residentBytes its resident memory in bytes; empty if the system does not say
 * @param children its children, in the system's order
 */
public record ProcessTree(
    long pid,
    Optional<Instant> started,
    String commandLine,
    OptionalLong residentBytes,
    List<ProcessTree> children) {

  /** Checks the components and copies the children. */
  public ProcessTree {
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(commandLine, "commandLine");
    Objects.requireNonNull(residentBytes, "residentBytes");
    children = List.copyOf(children);
  }

  /** Returns this process with other children. */
  ProcessTree withChildren(List<ProcessTree> others) {
    return new ProcessTree(pid, started, commandLine, residentBytes, others);
  }

  /** Returns every process of the tree, each before its children. */
  public Stream<ProcessTree> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ProcessTree::all));
  }

  /**
   * Returns the resident memory of all processes together, in bytes; those that the system does not
   * report count as 0.
   */
  public long totalResidentBytes() {
    return all().mapToLong(node -> node.residentBytes().orElse(0)).sum();
  }
}
