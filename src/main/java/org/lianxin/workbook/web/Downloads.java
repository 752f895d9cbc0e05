package org.lianxin.workbook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.lianxin.shared.Download;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names a file to be saved in the reader's language, with the day. */
@Component
class Downloads {

  private final MessageSource messages;
  private final Clock clock;

  Downloads(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** A workbook follows. */
  void xlsx(HttpServletResponse response, String name, Locale language) {
    begin(response, name, "xlsx", language);
  }

  /** An archive follows. */
  void zip(HttpServletResponse response, String name, Locale language) {
    begin(response, name, "zip", language);
  }

  private void begin(HttpServletResponse response, String name, String ending, Locale language) {
    var file =
        "%s-%s.%s"
            .formatted(messages.getMessage(name, null, language), LocalDate.now(clock), ending);
    Download.begin(response, file);
  }
}
