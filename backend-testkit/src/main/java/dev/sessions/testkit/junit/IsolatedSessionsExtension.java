package dev.sessions.testkit.junit;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Puts each test's server into the store of the test's context, which closes it however the test
 * ends. The extension has no state of its own, so tests may run in parallel.
 */
final class IsolatedSessionsExtension implements ParameterResolver, ExecutionCondition {
  private static final Namespace NAMESPACE = Namespace.create(IsolatedSessionsExtension.class);

  private static final Map<Class<?>, Function<IsolatedServer, Object>> PARAMETERS =
      Map.of(
          IsolatedServer.class, server -> server,
          Multiplexer.class, IsolatedServer::multiplexer,
          SessionBackend.class, IsolatedServer::backend,
          ConnectContext.class, IsolatedServer::config);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Availability.of(IsolationRequest.of(annotation(context)), System.getenv());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    IsolationRequest request = IsolationRequest.of(annotation(context));
    IsolatedServer server =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(request, IsolatedServer::open, IsolatedServer.class);
    return PARAMETERS.get(parameter.getParameter().getType()).apply(server);
  }

  /** Returns the nearest annotation: on the method, its class, or an enclosing class. */
  private static IsolatedSessions annotation(ExtensionContext context) {
    Optional<ExtensionContext> current = Optional.of(context);
    while (current.isPresent()) {
      Optional<IsolatedSessions> found =
          AnnotationSupport.findAnnotation(current.get().getElement(), IsolatedSessions.class);
      if (found.isPresent()) {
        return found.get();
      }
      current = current.get().getParent();
    }
    throw new IllegalStateException("there is no @IsolatedSessions on " + context.getDisplayName());
  }
}
