package org.lianxin.demo.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/** There where the demonstration has a past: not in tests, not in an exercise, not if unwanted. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("demo & !test & !training")
@ConditionalOnProperty(name = "lianxin.demo.past-year", matchIfMissing = true)
public @interface PlaysThePast {}
