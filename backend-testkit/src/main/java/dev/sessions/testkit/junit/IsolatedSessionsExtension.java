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
 * Keeps each test's server in the store of its context, which closes it however the test ends. It
 * holds nothing itself, so tests may run side by side.
 */
final class IsolatedSessionsExtension implements ParameterResolver, ExecutionCondition {
  private static final Namespace OURS = Namespace.create(IsolatedSessionsExtension.class);

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
    return Availability.of(IsolationRequest.of(wish(context)), System.getenv());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    IsolationRequest request = IsolationRequest.of(wish(context));
    IsolatedServer server =
        context
            .getStore(OURS)
            .getOrComputeIfAbsent(request, IsolatedServer::open, IsolatedServer.class);
    return PARAMETERS.get(parameter.getParameter().getType()).apply(server);
  }

  /** Returns the nearest annotation: of the method, its class, or a class around that. */
  private static IsolatedSessions wish(ExtensionContext context) {
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent()) {
      Optional<IsolatedSessions> found =
          AnnotationSupport.findAnnotation(at.get().getElement(), IsolatedSessions.class);
      if (found.isPresent()) {
        return found.get();
      }
      at = at.get().getParent();
    }
    throw new IllegalStateException("no @IsolatedSessions is on " + context.getDisplayName());
  }
}
