package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Programs;
import java.util.List;
import java.util.Optional;

/**
 * Another tool that makes sessions from files.
 *
 * @param program its program
 * @param version the arguments that make it say its version
 * @param commandLines how it is called; empty for one that is named only: not everyone can get it
 */
public record Peer(
    String program, List<String> version, Optional<ProgramContender.CommandLines> commandLines) {
  /** Every peer that is worth to be named, installed or not. */
  public static final List<Peer> ALL =
      List.of(
          new Peer("tmuxp", List.of("tmuxp", "--version"), Optional.of(Tmuxp::load)),
          new Peer("tmuxinator", List.of("tmuxinator", "version"), Optional.of(Tmuxinator::start)),
          new Peer("smug", List.of("smug", "--version"), Optional.empty()));

  /** Returns whether it can take part here: it is installed, and we know how to call it. */
  public boolean takesPart() {
    return commandLines.isPresent() && Programs.find(program).isPresent();
  }

  /** Returns the contender, or empty where it cannot take part here. */
  public Optional<Contender> contender() {
    return commandLines
        .filter(lines -> takesPart())
        .map(lines -> new ProgramContender(program, lines));
  }
}
