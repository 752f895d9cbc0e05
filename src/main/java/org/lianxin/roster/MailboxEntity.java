package org.lianxin.roster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.Mailbox;
import org.lianxin.workbook.MailboxRow;

@Entity
@Table(name = "roster_mailbox")
class MailboxEntity extends RowEntity<MailboxRow> {

  @Embedded private MailboxRow row;

  /**
   * The box as others see it.
   *
   * @param deputy the login of its deputy
   */
  Mailbox mailbox(String deputy) {
    return new Mailbox(
        row.code(),
        row.area(),
        row.place(),
        deputy,
        row.keeper(),
        row.keeperFrom(),
        row.keeperTo(),
        row.active());
  }

  @Override
  void replace(MailboxRow other) {
    row = other;
  }
}
