package org.lianxin.notification;

/**
 * A row of {@code dmn/notification/notice.dmn}.
 *
 * @param whom who is told
 * @param template the end of the message's key, {@code notification.template.<template>}
 * @param isDuty whether the reader has something to do, so that he can't turn it off
 * @param sending when it leaves by the other channels
 */
record NoticeRule(Recipient whom, String template, boolean isDuty, Sending sending) {}
