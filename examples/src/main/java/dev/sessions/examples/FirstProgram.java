package dev.sessions.examples;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.Sessions;
import dev.sessions.manager.Started;
import dev.sessions.reporting.StatusReport;
import java.time.Duration;

/** Starts a layout, prints how to attach to it, and waits until its commands have ended. */
public final class FirstProgram {
  private FirstProgram() {}

  /** Runs the README's program, or the shortest one if the name of a backend is given. */
  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      run();
    } else {
      shortest(arguments[0]);
    }
  }

  private static void run() {
    // tag: README.md
    try (Sessions tmux = Sessions.open("tmux")) {
      LayoutConfig dev =
          LayoutConfig.named("dev").tab("api", "./run").tab("log", "~/logs", "tail -f x").build();
      SessionManager shop = tmux.manager(Owner.named("shop"), dev);
      Started started = shop.start(ConflictPolicy.SKIP).orThrow();
      started.attachCommands().values().forEach(attach -> System.out.println(attach.argv()));
      System.out.println(started.await(StatusReport::allEnded, Duration.ofHours(1)).summary());
    }
    // end
  }

  // docs: shortest
  /** Starts one layout, unless it is running already. */
  static void shortest(String backend) {
    try (Sessions sessions = Sessions.open(backend)) {
      LayoutConfig dev = LayoutConfig.named("dev").tab("api", "./run").tab("log", "date").build();
      sessions.manager(dev).start(ConflictPolicy.SKIP);
    }
  }
  // end
}
