package org.lianxin.roster;

import java.util.Collection;
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

  private static final int MOST = 50;

  private final FixedContactRows rows;
  private final RosterOpeningRows openings;
  private final Deputies deputies;

  StoredFixedContacts(FixedContactRows rows, RosterOpeningRows openings, Deputies deputies) {
    this.rows = rows;
    this.openings = openings;
    this.deputies = deputies;
  }

  @Override
  public List<Roster> of(Person reader) {
    return Stream.concat(own(reader), lookedAfter(reader)).distinct().map(this::roster).toList();
  }

  @Override
  @Transactional
  public void note(Person reader, Collection<String> cards, Way way) {
    cards.stream()
        .filter(card -> way == Way.TAKEN || !openings.isToday(card, reader.login(), way))
        .forEach(card -> openings.add(card, reader.login(), way));
  }

  @Override
  public List<Opening> openings(Person reader) {
    var cards =
        Stream.concat(own(reader), lookedAfter(reader)).map(Deputy::card).distinct().toList();
    return openings.of(cards, MOST);
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
