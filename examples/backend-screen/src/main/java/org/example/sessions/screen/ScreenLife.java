package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.support.state.PrivateFiles;
import dev.sessions.backend.support.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * What tells one life of a server from others: screen has no process that is the server, so a file
 * is made anew when no session runs.
 *
 * @param state the folder that it is in
 */
record ScreenLife(StateFolder state) {

  /** Says that no session ran on a server, so that ids from before mean nothing any more. */
  void begin(String server) {
    try {
      state.create();
      Files.deleteIfExists(file(server));
      PrivateFiles.create(file(server), UUID.randomUUID().toString());
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.UNREACHABLE,
          "the state folder " + state.path() + " cannot be used: " + e.getMessage(),
          Map.of("folder", state.path().toString()),
          e);
    }
  }

  /** Returns the id of a server's life. */
  String id(String server) {
    try {
      return server + "@" + Files.readString(file(server));
    } catch (IOException e) {
      // We have launched nothing there yet.
      return server;
    }
  }

  private Path file(String server) {
    return state.path().resolve("life-" + Integer.toHexString(server.hashCode()));
  }
}
