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
 * The id of a server life. Screen has no server process, so the id is a file that is written anew
 * whenever a launch finds no session running.
 *
 * @param state the folder of the file
 */
record ScreenLife(StateFolder state) {

  /**
   * Begins a new life of a server on which no session runs; ids from before are not valid any more.
   */
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
      // Nothing was launched there yet.
      return server;
    }
  }

  private Path file(String server) {
    return state.path().resolve("life-" + Integer.toHexString(server.hashCode()));
  }
}
