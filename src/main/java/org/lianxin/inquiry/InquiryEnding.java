package org.lianxin.inquiry;

/** How an inquiry ended. */
public enum InquiryEnding {
  /** 选民网上补充: the voter wrote on his page. */
  ANSWERED,
  /** 代表记录: the deputy, or a liaison officer, asked him and wrote down what he said. */
  RECORDED,
  /** 逾期未补充: nothing came in time, and the demand goes on without it. */
  UNANSWERED
}
