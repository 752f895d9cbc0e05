package org.lianxin.casefile;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lianxin.attachment.Attachment;
import org.lianxin.attachment.AttachmentType;
import org.lianxin.attachment.Attachments;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.springframework.stereotype.Component;

/** What the case's page and the tab in Tasklist show of a case's files. */
@Component
class AttachmentView {

  /**
   * The files and what the reader may do.
   *
   * @param hidden how many more are not this reader's to read
   * @param mayAdd whether he may add files now
   * @param showVoterUnlessSaid whether the reader's files count as showing the voter unless he says
   *     otherwise
   * @param accepted the endings that may be chosen
   * @param largest the most bytes of one file
   * @param mostReason the most characters of a reason to withdraw one
   */
  record Shown(
      List<File> files,
      int hidden,
      boolean mayAdd,
      boolean showVoterUnlessSaid,
      String accepted,
      long largest,
      int mostReason) {}

  /** A file in words. */
  record File(
      long id,
      String name,
      String type,
      String size,
      String by,
      String at,
      boolean showsVoter,
      boolean isWithdrawn,
      boolean mayWithdraw) {}

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Attachments attachments;
  private final People people;

  AttachmentView(Attachments attachments, People people) {
    this.attachments = attachments;
    this.people = people;
  }

  /** All that this reader sees. */
  Shown of(String caseNo, Person reader) {
    var files = attachments.of(caseNo, reader);
    return new Shown(
        files.shown().stream().map(file -> file(caseNo, file, reader)).toList(),
        files.hidden(),
        attachments.areOpenTo(caseNo, reader),
        attachments.showVoterUnlessSaid(caseNo, reader),
        AttachmentType.accepted(),
        attachments.limits().largest().toBytes(),
        Attachments.REASON);
  }

  private File file(String caseNo, Attachment file, Person reader) {
    return new File(
        file.id(),
        file.name(),
        file.type().name(),
        file.readableSize(),
        people.find(file.addedBy()).map(Person::name).orElse(file.addedBy()),
        MINUTES.format(file.addedAt()),
        file.showsVoter(),
        file.isWithdrawn(),
        attachments.mayWithdraw(caseNo, file, reader));
  }
}
