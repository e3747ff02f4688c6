package dev.sessions.examples.endtoend;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.conflict.ConflictException;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.layouts.LayoutsFile;
import dev.sessions.layouts.LayoutsReader;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.Owners;
import dev.sessions.manager.SessionManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The managers of this JVM: what plans, and programs that have no layouts file for an owner. */
final class OwnerManagers {
  private final Workplace place;
  private final Map<String, SessionManager> programs = new HashMap<>();

  OwnerManagers(Workplace place) {
    this.place = place;
  }

  /** Carries out {@code plan POLICY FILE [PREFIX]} or {@code java PROGRAM FILE VERB [POLICY]}. */
  String outcome(String kind, String rest) {
    String[] words = rest.split(" ");
    try {
      if (kind.equals("plan")) {
        LayoutsFile file = read(words[1]);
        Optional<String> prefix = words.length > 2 ? Optional.of(words[2]) : Optional.empty();
        Optional<Owner> owner = Optional.of(Owners.ofFile(file.path()));
        return OwnerTexts.plan(manager(file, prefix, owner).plan(ConflictPolicy.of(words[0])));
      }
      return program(words);
    } catch (ConflictException e) {
      return OwnerTexts.refusal(e);
    } catch (SessionException e) {
      return "error " + e.getMessage();
    }
  }

  /** A program of the name {@code -…} has no owner: each is one of its own. */
  private String program(String[] words) {
    SessionManager manager =
        programs.computeIfAbsent(
            words[0],
            name ->
                manager(
                    read(words[1]),
                    Optional.empty(),
                    Optional.of(name).filter(it -> !it.startsWith("-")).map(Owner::named)));
    return switch (words[2]) {
      case "plan" -> OwnerTexts.plan(manager.plan(ConflictPolicy.of(words[3])));
      case "start" -> {
        LaunchPlan plan = manager.plan(ConflictPolicy.of(words[3]));
        manager.start(plan, LaunchListener.NONE).orThrow();
        yield OwnerTexts.plan(plan);
      }
      case "status" -> OwnerTexts.status(manager.status());
      case "attach" -> String.join(", ", manager.attachCommands().keySet());
      case "kill" -> OwnerTexts.ended(manager.endAll(EndingGrace.AFTER_HANG_UP));
      default -> throw new IllegalArgumentException(words[2]);
    };
  }

  private LayoutsFile read(String name) {
    return new LayoutsReader(place.environment()).readNames(place.folder().resolve(name));
  }

  private SessionManager manager(LayoutsFile file, Optional<String> prefix, Optional<Owner> owner) {
    ManagerSettings settings =
        new ManagerSettings(
            prefix, ExitMode.BACK_TO_SHELL, file.baseDir(), place.environment(), owner, true);
    return new SessionManager(file.layouts(), settings, place.multiplexer());
  }
}
