package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A mail as it comes over the line. */
final class RawMail {

  private final List<String> headers = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();

  RawMail(String from, String to, String words) {
    with("Message-ID", "<" + UUID.randomUUID() + "@mail.example>");
    with("From", from);
    with("To", to);
    with(
        "Subject",
        "Re: =?UTF-8?B?" + Base64.getEncoder().encodeToString("路灯".getBytes(UTF_8)) + "?=");
    parts.add("Content-Type: text/plain; charset=utf-8\r\n\r\n" + words.replace("\n", "\r\n"));
  }

  /** With another header, in the stead of one of the same name. */
  RawMail with(String name, String value) {
    headers.removeIf(line -> line.startsWith(name + ": "));
    headers.add(name + ": " + value);
    return this;
  }

  RawMail file(String name, byte[] content) {
    parts.add(
        ("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename*=UTF-8''%s\r\n\r\n%s")
            .formatted(
                java.net.URLEncoder.encode(name, UTF_8),
                Base64.getMimeEncoder().encodeToString(content)));
    return this;
  }

  byte[] bytes() {
    return (String.join("\r\n", headers)
            + "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + String.join("\r\n--b\r\n", parts)
            + "\r\n--b--\r\n")
        .getBytes(UTF_8);
  }

  /** A mail server's report that a mail did not arrive. */
  static byte[] bounce(String id, String action) {
    return ("Message-ID: <%s@mx.example>\r\nFrom: MAILER-DAEMON@mx.example\r\nReturn-Path: <>\r\n"
            + "Auto-Submitted: auto-replied\r\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            + "Reporting-MTA: dns; mx.example\r\n\r\n"
            + "Final-Recipient: rfc822; gone@example.com\r\nAction: %s\r\nStatus: 5.1.1\r\n"
            + "Diagnostic-Code: smtp; 550 5.1.1 No such user\r\n"
            + "--b\r\nContent-Type: message/rfc822\r\n\r\n"
            + "Message-ID: <%s>\r\nSubject: x\r\n\r\nx\r\n--b--\r\n")
        .formatted(UUID.randomUUID(), action, id)
        .getBytes(UTF_8);
  }
}
