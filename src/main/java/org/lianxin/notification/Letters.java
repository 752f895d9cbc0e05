package org.lianxin.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lianxin.inmail.ReplyAddresses;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what leaves the machine, in Chinese, from notices that leave together. */
@Component
class Letters {

  /** A longer list nobody reads. */
  static final int MOST_LINES = 20;

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private final Notices notices;
  private final MessageSource messages;
  private final NoticeSettings settings;
  private final ReplyAddresses addresses;

  Letters(
      Notices notices, MessageSource messages, NoticeSettings settings, ReplyAddresses addresses) {
    this.addresses = addresses;
    this.notices = notices;
    this.messages = messages;
    this.settings = settings;
  }

  /** The letter of these notices, at least one. */
  Letter of(Bundle bundle, List<Notice> all) {
    var isList = all.size() > 1;
    int more = Math.max(all.size() - MOST_LINES, 0);
    return new Letter(
        bundle.key(),
        isList ? Optional.empty() : Optional.of(all.get(0).caseNo()),
        text(
            "notification.letter.subject",
            isList ? text("notification.letter.list", all.size()) : sentence(all.get(0))),
        all.stream().limit(MOST_LINES).map(this::line).toList(),
        more == 0 ? Optional.empty() : Optional.of(text("notification.letter.more", more)),
        text(end(bundle.way(), all), settings.address() + "/notices"));
  }

  /** A mail about one case may be answered where somebody reads the answers. */
  private String end(SendingWay way, List<Notice> all) {
    var mayBeAnswered =
        way == SendingWay.MAIL && all.size() == 1 && addresses.of(all.get(0).caseNo()).isPresent();
    return "notification.letter.end." + (mayBeAnswered ? "ANSWERED" : way);
  }

  private Letter.Line line(Notice notice) {
    return new Letter.Line(sentence(notice), settings.address() + notices.page(notice));
  }

  private String sentence(Notice notice) {
    return notices.text(notice, CHINESE);
  }

  private String text(String code, Object... values) {
    return messages.getMessage(code, values, CHINESE);
  }
}
