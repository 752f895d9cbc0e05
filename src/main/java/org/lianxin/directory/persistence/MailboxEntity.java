package org.lianxin.directory.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.content.MailboxRow;

@Entity
@Table(name = "directory_mailbox")
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
