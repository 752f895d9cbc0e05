package org.lianxin.shared;

import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;

/** Something that everybody should know for the moment: the start page says it. */
public interface Tidings {

  /** What is to be said now. */
  Optional<MessageSourceResolvable> now();
}
