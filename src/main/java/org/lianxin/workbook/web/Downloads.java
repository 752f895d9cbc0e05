package org.lianxin.workbook.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Names a file to be saved in the reader's language, with the day. */
@Component
class Downloads {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final MessageSource messages;
  private final Clock clock;

  Downloads(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** A workbook follows. */
  void xlsx(HttpServletResponse response, String name, Locale language) {
    begin(response, XLSX, name, "xlsx", language);
  }

  /** An archive follows. */
  void zip(HttpServletResponse response, String name, Locale language) {
    begin(response, "application/zip", name, "zip", language);
  }

  private void begin(
      HttpServletResponse response, String type, String name, String ending, Locale language) {
    var file =
        "%s-%s.%s"
            .formatted(messages.getMessage(name, null, language), LocalDate.now(clock), ending);
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file, UTF_8).build().toString());
  }
}
