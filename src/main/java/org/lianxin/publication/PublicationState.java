package org.lianxin.publication;

/** Where an answer stands on its way to the public. */
enum PublicationState {
  /** 待核对: prepared by one officer, waits for another. */
  PREPARED,
  /** 已公开. */
  PUBLISHED,
  /** 不予公开: the second person said no; it may be prepared anew. */
  REFUSED,
  /** 已撤下. */
  TAKEN_DOWN
}
