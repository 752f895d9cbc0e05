package org.lianxin.inmail;

import java.util.Optional;
import org.lianxin.shared.Subject;
import org.lianxin.shared.SubjectKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A mail that waits, as notices name it: by its number alone. */
@Component
class MailSubjects implements SubjectKind {

  private final MailRows rows;
  private final MessageSource messages;

  MailSubjects(MailRows rows, MessageSource messages) {
    this.rows = rows;
    this.messages = messages;
  }

  @Override
  public Optional<Subject> find(String number) {
    var id = KeptMail.id(number);
    return id < 0
        ? Optional.empty()
        : rows.find(id).map(mail -> new Subject(title(mail), "/incoming/" + mail.id()));
  }

  private String title(KeptMail mail) {
    return messages.getMessage(
        "inmail.subject", new Object[] {mail.number()}, LocaleContextHolder.getLocale());
  }
}
