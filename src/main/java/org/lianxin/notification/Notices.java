package org.lianxin.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lianxin.shared.KnownSubjects;
import org.lianxin.shared.Label;
import org.lianxin.shared.ModelWording;
import org.lianxin.shared.Subject;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 通知: what each person was told, as the person reads it. */
@Service
@Transactional
public class Notices {

  private final NoticeRows rows;
  private final ModelWording names;
  private final KnownSubjects subjects;
  private final MessageSource messages;
  private final Clock clock;

  Notices(
      NoticeRows rows,
      ModelWording names,
      KnownSubjects subjects,
      MessageSource messages,
      Clock clock) {
    this.rows = rows;
    this.names = names;
    this.subjects = subjects;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A page of the reader's notices: what is unread first, and then the newest.
   *
   * @param skipped how many to pass over
   * @param most how many at most
   */
  @Transactional(readOnly = true)
  public List<Notice> of(String reader, int skipped, int most) {
    return rows.of(reader, skipped, most);
  }

  /** Everything that was told of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Notice> ofCase(String caseNo) {
    return rows.ofCase(caseNo);
  }

  /** What the reader has not read. */
  @Transactional(readOnly = true)
  public Unread unread(String reader) {
    return rows.unread(reader);
  }

  /** The notice, which the reader has read by this; empty when it is not his. */
  public Optional<Notice> open(long id, String reader) {
    rows.read(id, reader, LocalDateTime.now(clock));
    return rows.find(id, reader);
  }

  /**
   * The reader has read all his notices.
   *
   * @param upTo the number of the newest that he was shown
   */
  public void readAll(String reader, long upTo) {
    rows.readUpTo(upTo, reader, LocalDateTime.now(clock));
  }

  /** What the notice says, without anybody's name. */
  public String text(Notice notice, Locale language) {
    var matter = notice.category() == null ? "" : Label.of(notice.category());
    return messages.getMessage(
        "notification.template." + notice.template(),
        new Object[] {notice.caseNo(), matter, names.in(language, notice.detail()), about(notice)},
        language);
  }

  /** A case by its number and matter, anything else by its title. */
  private Object about(Notice notice) {
    return notice.category() == null
        ? subjects.find(notice.caseNo()).map(Subject::title).orElse(notice.caseNo())
        : new DefaultMessageSourceResolvable(
            new String[] {"notification.about.case"},
            new Object[] {notice.caseNo(), Label.of(notice.category())});
  }

  /** Where people read what it is about: a path below the application's root. */
  public String page(Notice notice) {
    return subjects.page(notice.caseNo());
  }
}
