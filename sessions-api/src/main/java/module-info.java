/**
 * The words of every other module: layouts, snapshots, the backend SPI and its errors. It depends
 * on the JDK alone.
 */
module dev.sessions.api {
  requires static org.jspecify;

  exports dev.sessions.api.error;
  exports dev.sessions.api.find;
  exports dev.sessions.api.layout;
  exports dev.sessions.api.snapshot;
  exports dev.sessions.api.spi;
}
