package org.lianxin.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 相册: the files of what is no case, such as the photos of an activity and the sheet that everybody
 * signed. What a file has to be is the same as with a case, and so is how it is kept; who may read,
 * add and withdraw is for the module to say whose thing it is.
 */
@Service
@Transactional
public class Albums {

  private final AlbumRows rows;
  private final AttachmentRules rules;
  private final AttachmentSettings settings;
  private final TransactionTemplate writing;
  private final Clock clock;

  Albums(
      AlbumRows rows,
      AttachmentRules rules,
      AttachmentSettings settings,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.settings = settings;
    this.writing = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * A file.
   *
   * @param kind what it shows, by a constant of the module whose thing it is
   */
  public record Item(String kind, Attachment file) {}

  /** The files of an owner that were not withdrawn, oldest first. */
  @Transactional(readOnly = true)
  public List<Item> of(String owner) {
    return rows.of(owner);
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public Optional<Attachment> find(String owner, long id) {
    return of(owner).stream().map(Item::file).filter(file -> file.id() == id).findFirst();
  }

  /** The most bytes of one file, to tell it before somebody chooses one. */
  public long largest() {
    return settings.largest().toBytes();
  }

  /** What a browser offers to choose, as an input's {@code accept} takes it. */
  public String accepted() {
    return AttachmentType.accepted();
  }

  /**
   * Adds files, all or none. A photo is converted before anything is locked.
   *
   * @param kind what they show
   * @param hold makes sure that they may be added, and lets whoever else adds to this owner wait
   * @throws Refusal at {@link Attachments#FIELD} when one may not be attached, or none was chosen
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public void add(String owner, String kind, List<Upload> uploads, String by, Runnable hold) {
    if (uploads.isEmpty()) {
      throw Refusal.of(Attachments.FIELD, "attachment.missing");
    }
    var kept = rules.kept(uploads, rows.held(owner));
    writing.executeWithoutResult(
        begun -> {
          hold.run();
          rules.requireRoom(kept, rows.held(owner));
          kept.forEach(file -> rows.keep(owner, kind, file, by, LocalDateTime.now(clock)));
        });
  }

  /** Writes a content; outside a transaction, so that a slow reader holds no connection. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void write(String owner, Attachment file, OutputStream out) throws IOException {
    rows.write(owner, file, out);
  }

  /** Deletes the content of a file; that there was one stays, with who withdrew it. */
  public void withdraw(Attachment file, String by) {
    rows.withdraw(file.id(), by, LocalDateTime.now(clock));
  }
}
