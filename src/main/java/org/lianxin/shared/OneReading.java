package org.lianxin.shared;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.cache.interceptor.CacheOperationInvocationContext;
import org.springframework.cache.interceptor.CacheResolver;
import org.springframework.cache.interceptor.KeyGenerator;
import org.springframework.cache.support.NoOpCache;
import org.springframework.stereotype.Component;

/** Holds what {@link ReadOnce} methods have answered, for as long as one piece of reading takes. */
@Component(OneReading.NAME)
public class OneReading implements CacheResolver, KeyGenerator {

  static final String NAME = "oneReading";

  private static final Cache EACH_TIME = new NoOpCache(NAME);
  private static final ThreadLocal<Cache> CURRENT = ThreadLocal.withInitial(() -> EACH_TIME);

  private record Key(Object target, Method question, List<Object> of) {}

  /** Reads on this thread; nothing may be written meanwhile. */
  public static <T> T of(Supplier<T> reading) {
    CURRENT.set(new ConcurrentMapCache(NAME));
    try {
      return reading.get();
    } finally {
      CURRENT.remove();
    }
  }

  @Override
  public Collection<? extends Cache> resolveCaches(CacheOperationInvocationContext<?> question) {
    return List.of(CURRENT.get());
  }

  @Override
  public Object generate(Object target, Method question, Object... of) {
    return new Key(target, question, Arrays.asList(of));
  }
}
