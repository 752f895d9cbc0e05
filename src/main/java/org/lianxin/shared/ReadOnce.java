package org.lianxin.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.cache.annotation.Cacheable;

/**
 * Reads once for all the facts of one form, however many of them ask; everywhere else, each time.
 * Only for what reads: {@link OneReading} knows of no change.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Cacheable(cacheResolver = OneReading.NAME, keyGenerator = OneReading.NAME)
public @interface ReadOnce {}
