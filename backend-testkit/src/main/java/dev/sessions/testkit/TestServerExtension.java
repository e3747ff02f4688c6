package dev.sessions.testkit;

import dev.sessions.testkit.support.TestServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each rule its server and ends it afterwards. */
final class TestServerExtension implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(TestServerExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestServer server =
        new TestServer(new KitUnderTest((BackendKit) context.getRequiredTestInstance()));
    // Stored before it is opened, so that it is closed even if opening fails halfway.
    context.getStore(NAMESPACE).put(TestServer.class, server);
    try {
      server.open();
    } catch (Exception e) { // an author's code may throw anything
      throw new ParameterResolutionException("the private server could not be prepared: " + e, e);
    }
    return server;
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    TestServer server = context.getStore(NAMESPACE).remove(TestServer.class, TestServer.class);
    if (server != null) {
      server.close();
    }
  }
}
