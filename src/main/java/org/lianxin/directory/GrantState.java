package org.lianxin.directory;

/** Where a grant stands. */
public enum GrantState {
  /** 待核准: the post is entered and gives nothing yet. */
  WAITING,
  /** 已生效: the post counts. */
  HELD,
  /** 不同意: the post gives nothing until it is taken away and entered again. */
  REFUSED,
  /** 已终止: the directory has the post no more. */
  ENDED
}
