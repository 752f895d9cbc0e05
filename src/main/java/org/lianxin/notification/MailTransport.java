package org.lianxin.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Properties;
import java.util.stream.Collectors;
import org.lianxin.inmail.ReplyAddresses;
import org.lianxin.notification.NoticeSettings.Mail;
import org.lianxin.notification.NoticeSettings.Protection;
import org.lianxin.shared.OwnAuthority;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Notices by SMTP: text and HTML, with a {@code Message-ID} that is the same at each try, a thread
 * for each case, the case's own address for answers, and marked as written by a program (RFC 3834),
 * so that no machine answers it.
 */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
class MailTransport implements Transport {

  private static final String PATIENCE_MS = "20000";

  private final NoticeSettings settings;
  private final ReplyAddresses addresses;
  private final JavaMailSenderImpl server;

  MailTransport(NoticeSettings settings, ReplyAddresses addresses) {
    this.settings = settings;
    this.addresses = addresses;
    this.server = server(settings.mail());
  }

  private static JavaMailSenderImpl server(Mail mail) {
    var server = new JavaMailSenderImpl();
    server.setHost(mail.host());
    server.setPort(mail.port());
    server.setUsername(mail.user().isEmpty() ? null : mail.user());
    server.setPassword(mail.password().isEmpty() ? null : mail.password());
    server.setDefaultEncoding(UTF_8.name());
    var line = new Properties();
    line.put("mail.smtp.auth", !mail.user().isEmpty());
    line.put("mail.smtp.ssl.enable", mail.protection() == Protection.TLS);
    line.put("mail.smtp.starttls.enable", mail.protection() == Protection.STARTTLS);
    line.put("mail.smtp.starttls.required", mail.protection() == Protection.STARTTLS);
    line.put("mail.smtp.ssl.checkserveridentity", true);
    if (!mail.authority().isEmpty()) {
      line.put("mail.smtp.ssl.socketFactory", OwnAuthority.lines(mail.authority()));
      line.put(
          "mail.smtp.socketFactory.fallback", "false"); // or those that the machine knows count
    }
    line.put("mail.smtp.connectiontimeout", PATIENCE_MS);
    line.put("mail.smtp.timeout", PATIENCE_MS);
    line.put("mail.smtp.writetimeout", PATIENCE_MS);
    server.setJavaMailProperties(line);
    return server;
  }

  @Override
  public SendingWay way() {
    return SendingWay.MAIL;
  }

  /** Whether there is a mail server. */
  @Override
  public boolean isOn() {
    return settings.mail().isOn();
  }

  /**
   * Hands the letter over to the mail server.
   *
   * @throws Undeliverable when the server refuses the address for good
   * @throws MailException when another try may bring it over
   */
  @Override
  public void send(Letter letter, String address) {
    var message = server.createMimeMessage();
    try {
      var parts = new MimeMessageHelper(message, true, UTF_8.name());
      parts.setFrom(settings.mail().from());
      parts.setTo(address);
      parts.setSubject(letter.subject());
      parts.setText(text(letter), html(letter));
      message.setHeader("Message-ID", id(addresses.id(letter.bundle())));
      message.setHeader("Auto-Submitted", "auto-generated");
      if (letter.caseNo().isPresent()) {
        var thread = id(addresses.thread(letter.caseNo().get()));
        message.setHeader("References", thread);
        message.setHeader("In-Reply-To", thread);
        var answersTo = addresses.of(letter.caseNo().get());
        if (answersTo.isPresent()) {
          parts.setReplyTo(answersTo.get());
        }
      }
    } catch (MessagingException e) {
      throw new Undeliverable(e.getMessage(), e);
    }
    try {
      server.send(message);
    } catch (MailSendException e) {
      throw isRefusedForGood(e) ? new Undeliverable(reason(e), e) : e;
    }
  }

  /** What the server says about an address, it says each time; 5xx (RFC 5321, 4.2.1). */
  private static boolean isRefusedForGood(MailSendException e) {
    return e.getFailedMessages().values().stream()
        .anyMatch(
            why ->
                why instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0);
  }

  private static String reason(MailSendException e) {
    return e.getFailedMessages().values().stream()
        .map(why -> why.getCause() == null ? why.getMessage() : why.getCause().getMessage())
        .map(String::valueOf)
        .map(String::strip)
        .collect(Collectors.joining("; "));
  }

  /** No login stands in it. */
  private String id(String local) {
    return "<" + local + "@" + settings.host() + ">";
  }

  static String text(Letter letter) {
    var lines =
        letter.lines().stream()
            .map(line -> line.text() + "\n" + line.link())
            .collect(Collectors.joining("\n\n"));
    return lines
        + letter.more().map(more -> "\n\n" + more).orElse("")
        + "\n\n-- \n"
        + letter.end()
        + "\n";
  }

  static String html(Letter letter) {
    var lines =
        letter.lines().stream()
            .map(
                line ->
                    "<li><a href=\"%s\">%s</a></li>"
                        .formatted(escaped(line.link()), escaped(line.text())))
            .collect(Collectors.joining());
    return "<!DOCTYPE html><html lang=\"zh-CN\"><body><ul>"
        + lines
        + "</ul>"
        + letter.more().map(more -> "<p>" + escaped(more) + "</p>").orElse("")
        + "<p>"
        + escaped(letter.end())
        + "</p></body></html>";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, UTF_8.name());
  }
}
