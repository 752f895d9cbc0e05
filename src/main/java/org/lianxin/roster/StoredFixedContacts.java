package org.lianxin.roster;

import java.util.List;
import java.util.stream.Stream;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.FixedContacts;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.workbook.FixedContactRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the rosters of the deputies that the reader is or looks after, and no others. */
@Service
@Transactional(readOnly = true)
class StoredFixedContacts implements FixedContacts {

  private final FixedContactRows rows;
  private final Deputies deputies;

  StoredFixedContacts(FixedContactRows rows, Deputies deputies) {
    this.rows = rows;
    this.deputies = deputies;
  }

  @Override
  public List<Roster> of(Person reader) {
    return Stream.concat(own(reader), lookedAfter(reader)).distinct().map(this::roster).toList();
  }

  private Stream<Deputy> own(Person reader) {
    return reader.is(Role.DEPUTY) ? deputies.mandates(reader.login()).stream() : Stream.empty();
  }

  private Stream<Deputy> lookedAfter(Person reader) {
    return reader.posts().stream()
        .filter(post -> post.role() == Role.LIAISON_OFFICER)
        .flatMap(post -> deputies.inGroup(post.body()).stream());
  }

  private Roster roster(Deputy deputy) {
    return new Roster(
        deputy, rows.of(deputy.card()).stream().map(StoredFixedContacts::voter).toList());
  }

  private static Voter voter(FixedContactRow row) {
    return new Voter(row.name(), row.contact(), row.community(), row.since(), row.note());
  }
}
