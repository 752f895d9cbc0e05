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

  Mailbox mailbox() {
    return new Mailbox(row.code(), row.area(), row.place(), row.active());
  }

  @Override
  MailboxRow row() {
    return row;
  }

  @Override
  void replace(MailboxRow other) {
    row = other;
  }
}
