package org.lianxin.petition;

/** What a petitioner says to an opinion when he receives it. */
enum Stance {
  /** 明确表示接受: no request will come. */
  ACCEPTS,
  /** 没有表示: his time to ask for a review runs. */
  NOT_SAID
}
