/** What every backend, and the manager, needs of the system: process trees and their end. */
module dev.sessions.backend.support {
  requires transitive dev.sessions.api;
  requires static org.jspecify;

  exports dev.sessions.backend.support;
}
