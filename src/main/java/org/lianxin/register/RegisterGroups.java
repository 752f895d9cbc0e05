package org.lianxin.register;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.AnsweringOffices;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.stereotype.Component;

/**
 * Whose registers somebody sees (rule register-readers): those of the group that he keeps, those of
 * the area of his office and below.
 */
@Component
class RegisterGroups {

  private static final Set<Role> OF_AN_OFFICE =
      EnumSet.of(Role.LIAISON_OFFICER, Role.OFFICER, Role.SUPERVISOR);

  private final Deputies deputies;
  private final Directory directory;
  private final AnsweringOffices offices;

  RegisterGroups(Deputies deputies, Directory directory, AnsweringOffices offices) {
    this.deputies = deputies;
    this.directory = directory;
    this.offices = offices;
  }

  /** The codes of the groups that the reader sees. */
  List<String> of(Person reader) {
    var kept =
        reader.posts().stream()
            .filter(post -> post.role() == Role.LIAISON_OFFICER)
            .map(Post::body)
            .filter(body -> !deputies.inGroup(body).isEmpty());
    var ofOffices =
        reader.posts().stream()
            .filter(post -> OF_AN_OFFICE.contains(post.role()))
            .map(post -> directory.body(post.body()))
            .flatMap(Optional::stream)
            .filter(body -> body.kind() != BodyKind.HANDLING_UNIT)
            .flatMap(office -> deputies.of(office.area()).stream())
            .map(Deputy::group);
    return Stream.concat(kept, ofOffices).distinct().sorted().toList();
  }

  /** Whether the reader is the group's liaison officer, who hands in and sees the voters' names. */
  boolean keeps(String group, Person reader) {
    return reader.posts().stream()
        .anyMatch(post -> post.role() == Role.LIAISON_OFFICER && post.body().equals(group));
  }

  /** Its deputies today by card, each once. */
  List<Deputy> members(String group) {
    var seen = new LinkedHashSet<String>();
    return deputies.inGroup(group).stream().filter(one -> seen.add(one.login())).toList();
  }

  /** All groups of deputies. */
  List<String> all() {
    return directory.areas().stream()
        .map(Area::code)
        .flatMap(
            area -> Stream.of(Level.values()).flatMap(level -> deputies.of(area, level).stream()))
        .map(Deputy::group)
        .distinct()
        .sorted()
        .toList();
  }

  /** The code of the area where the group has its home. */
  String area(String group) {
    return members(group).stream()
        .map(Deputy::area)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The group has no deputies: " + group));
  }

  /**
   * Who receives the group's lists: the deputies' office of the district, which is the standing
   * committee's working body; where there is none, the office of the place.
   */
  String receivers(String group) {
    var area = area(group);
    var district =
        Stream.concat(Stream.of(area), directory.area(area).map(Area::parent).stream())
            .flatMap(code -> directory.bodies(BodyKind.DEPUTIES_OFFICE, code).stream())
            .map(Body::code)
            .findFirst();
    return Post.group(
        district
            .or(() -> offices.of(area))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "No office receives the lists of the group " + group)),
        Role.OFFICER);
  }

  /** The numbers of its deputies' mailboxes. */
  List<String> mailboxes(List<Deputy> members) {
    var logins = members.stream().map(Deputy::login).toList();
    return directory.mailboxes().stream()
        .filter(box -> logins.contains(box.deputy()))
        .map(box -> box.code())
        .toList();
  }
}
