/**
 * What every backend would otherwise write anew: a client of other programs with deadlines and
 * logging, the folder where state is kept, what launches write there, which processes are alive,
 * process trees and their end.
 */
module dev.sessions.backend.support {
  requires transitive dev.sessions.api;
  requires static org.jspecify;

  exports dev.sessions.backend.support;
  exports dev.sessions.backend.support.host;
  exports dev.sessions.backend.support.launcher;
  exports dev.sessions.backend.support.process;
  exports dev.sessions.backend.support.run;
  exports dev.sessions.backend.support.state;
}
