package dev.sessions.benchmarks.contender;

import dev.sessions.benchmarks.sandbox.Programs;
import java.util.List;
import java.util.Optional;

/**
 * Another tool that creates tmux sessions from files.
 *
 * @param program the name of its program
 * @param version the command line that prints its version
 * @param commandLines how it is called; empty if it is listed but not measured, because it is not
 *     packaged widely enough
 */
public record Peer(
    String program, List<String> version, Optional<ProgramContender.CommandLines> commandLines) {
  /** Every peer that the tables mention, installed or not. */
  public static final List<Peer> ALL =
      List.of(
          new Peer("tmuxp", List.of("tmuxp", "--version"), Optional.of(Tmuxp::load)),
          new Peer("tmuxinator", List.of("tmuxinator", "version"), Optional.of(Tmuxinator::start)),
          new Peer("smug", List.of("smug", "--version"), Optional.empty()));

  /** Returns whether the peer can be measured: it is installed and has command lines. */
  public boolean isAvailable() {
    return commandLines.isPresent() && Programs.find(program).isPresent();
  }

  /** Returns the peer as a contender, or empty if it cannot be measured. */
  public Optional<Contender> contender() {
    return commandLines
        .filter(lines -> isAvailable())
        .map(lines -> new ProgramContender(program, lines));
  }
}
