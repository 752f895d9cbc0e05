package org.lianxin.notification;

/** A way by which notices leave the machine; on the screen they stand anyway. */
public enum SendingWay {
  /** To a person, by SMTP. */
  MAIL,
  /** To a person's mobile phone, what he has to do alone: each message costs money. */
  SMS,
  /** To a body's group in WeCom. */
  WECOM,
  /** To a body's group in DingTalk. */
  DINGTALK
}
