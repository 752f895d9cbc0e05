package org.lianxin.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Notes;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.PostRow;
import org.springframework.stereotype.Component;

/** Tells a person of what somebody else did to his row, his post or his office. */
@Component
class Affected {

  private final People people;
  private final Directory directory;
  private final Notes notes;

  Affected(People people, Directory directory, Notes notes) {
    this.people = people;
    this.directory = directory;
    this.notes = notes;
  }

  /**
   * Tells whom a change concerns, if it took something from him.
   *
   * @param before the row as it was, null of a new one
   * @param after the row as it is, null of one that is gone
   * @param by who changed it
   */
  void tell(DirectoryRow before, DirectoryRow after, String by) {
    if (before instanceof PersonRow was && after instanceof PersonRow is) {
      if (!Objects.equals(was.phone(), is.phone())) {
        tell(was.login(), by, "directory.note.phone");
      }
      if (!was.name().equals(is.name())) {
        tell(was.login(), by, "directory.note.name", was.name(), is.name());
      }
    } else if (before instanceof PostRow was) {
      var is = (PostRow) after;
      if (is == null || !Objects.equals(was.to(), is.to())) {
        tell(was.login(), by, "directory.note.post", place(was.body()), was.role());
      }
    } else if (before instanceof BodyRow was && was.leader() != null) {
      var is = (BodyRow) after;
      if (!is.active() || !was.leader().equals(is.leader())) {
        tell(was.leader(), by, "directory.note.leader", was.name());
      }
    }
  }

  private void tell(String login, String by, String code, Object... values) {
    if (!login.equals(by)) {
      var all = new ArrayList<Object>(List.of(values));
      all.add(0, name(by));
      notes.tell(login, code, all.toArray());
    }
  }

  private String name(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }

  private String place(String body) {
    return directory.names(List.of(body)).getOrDefault(body, body);
  }
}
