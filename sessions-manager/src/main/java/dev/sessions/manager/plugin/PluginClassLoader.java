package dev.sessions.manager.plugin;

import dev.sessions.api.spi.SessionBackend;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of one plugin. It sees the JDK and the host's API, and beyond these only the
 * plugin's own jars, whatever libraries the host or another plugin has.
 *
 * <p>The API always comes from the host, also if the plugin has a copy of it: a backend is only
 * a backend if it implements the host's own interface. Resources, and with them the files that name
 * service providers, come from the plugin's jars only. The context class loader of threads is left
 * as it is.
 */
final class PluginClassLoader extends URLClassLoader {
  /** With its last dot: {@code dev.sessions.apiextras} would be a package of somebody else's. */
  private static final String API = "dev.sessions.api.";

  private static final ClassLoader JDK = ClassLoader.getPlatformClassLoader();

  static {
    ClassLoader.registerAsParallelCapable();
  }

  PluginClassLoader(String name, URL[] jars) {
    super(name, jars, JDK);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> type = findLoadedClass(name);
      if (type == null) {
        type = name.startsWith(API) ? ofTheHost(name) : ofTheJdkOrOwn(name);
      }
      if (resolve) {
        resolveClass(type);
      }
      return type;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return findResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return findResources(name);
  }

  private static Class<?> ofTheHost(String name) throws ClassNotFoundException {
    return Class.forName(name, false, SessionBackend.class.getClassLoader());
  }

  /**
   * If the host runs as modules, the platform's class loader finds their classes too: these are
   * not the JDK's.
   */
  private Class<?> ofTheJdkOrOwn(String name) throws ClassNotFoundException {
    try {
      Class<?> type = JDK.loadClass(name);
      if (type.getClassLoader() == null || type.getClassLoader() == JDK) {
        return type;
      }
    } catch (ClassNotFoundException e) {
      // Then it is the plugin's own, or nobody's.
    }
    return findClass(name);
  }
}
