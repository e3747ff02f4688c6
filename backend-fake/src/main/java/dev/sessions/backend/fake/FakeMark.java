package dev.sessions.backend.fake;

import dev.sessions.api.snapshot.Owner;

/**
 * What a launch marks a session with.
 *
 * @param launchedAs the name that it was launched under
 * @param layoutName the layout that it was launched from
 * @param owner whose it is
 * @param requestedName the name that was requested
 */
record FakeMark(String launchedAs, String layoutName, Owner owner, String requestedName) {}
