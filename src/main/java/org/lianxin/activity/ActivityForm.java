package org.lianxin.activity;

import org.lianxin.demand.Channel;

/** In which form deputies meet voters (rule activity-forms). */
public enum ActivityForm {
  /** 专门活动. */
  SPECIAL(Channel.VISIT),
  /** 走访慰问. */
  VISIT(Channel.VISIT),
  /** 咨询服务. */
  CONSULTATION(Channel.VISIT),
  /** 现场办公. */
  ON_SITE(Channel.VISIT),
  /** 调研座谈. */
  SYMPOSIUM(Channel.SYMPOSIUM),
  /** 进站接待. */
  RECEPTION(Channel.RECEPTION_DAY),
  /** 公益活动. */
  WELFARE(Channel.VISIT);

  private final Channel channel;

  ActivityForm(Channel channel) {
    this.channel = channel;
  }

  /** How a demand came in that was heard there. */
  Channel channel() {
    return channel;
  }
}
