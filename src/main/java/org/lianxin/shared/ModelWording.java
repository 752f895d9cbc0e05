package org.lianxin.shared;

import java.util.Locale;

/** How what the models call in Chinese is called for a reader of any language. */
public interface ModelWording {

  /** A task's name, or a form's label, in this language; what is none of them stays as it is. */
  String in(Locale language, String words);
}
