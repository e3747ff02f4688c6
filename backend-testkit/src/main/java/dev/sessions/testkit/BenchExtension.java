package dev.sessions.testkit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each rule its bench, and clears it away afterwards. */
final class BenchExtension implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(BenchExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Bench.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Bench bench = new Bench((BackendKit) context.getRequiredTestInstance());
    // Kept before it is opened, so that what it has opened of itself is closed if the rest fails.
    context.getStore(NAMESPACE).put(Bench.class, bench);
    try {
      bench.open();
    } catch (Exception e) { // an author's code may throw anything
      throw new ParameterResolutionException("the private server could not be prepared: " + e, e);
    }
    return bench;
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    Bench bench = context.getStore(NAMESPACE).remove(Bench.class, Bench.class);
    if (bench != null) {
      bench.close();
    }
  }
}
