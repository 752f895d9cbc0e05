package org.lianxin.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer that has to say something where it is given at all: see {@link Substance}. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Substantial {

  /** Whether a file that the person has attached to the case may speak in its place. */
  boolean orFile() default false;
}
