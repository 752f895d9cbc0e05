package org.lianxin.publication;

/** What the deputy says of it. */
enum DeputyWord {
  /** 未表态. */
  NOT_SAID,
  /** 同意公开. */
  AGREES,
  /** 不同意公开: then it is not published. */
  OBJECTS
}
