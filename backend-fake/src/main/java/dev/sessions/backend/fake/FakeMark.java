package dev.sessions.backend.fake;

import dev.sessions.api.snapshot.Owner;

/**
 * The mark that a launch gives a session.
 *
 * @param launchedAs the name that it was launched under
 * @param layoutName the layout that it was launched from
 * @param owner the owner that launched it
 * @param requestedName the name that was requested
 */
record FakeMark(String launchedAs, String layoutName, Owner owner, String requestedName) {}
