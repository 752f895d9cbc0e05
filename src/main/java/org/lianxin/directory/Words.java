package org.lianxin.directory;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lianxin.shared.Label;
import org.lianxin.shared.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people read for a constant, a person, a body or a place: in the reader's language. */
@Component
public class Words {

  private final Directory directory;
  private final People people;
  private final MessageSource messages;

  /** The words of this directory and these messages. */
  public Words(Directory directory, People people, MessageSource messages) {
    this.directory = directory;
    this.people = people;
    this.messages = messages;
  }

  /** The word for a constant. */
  public String label(Enum<?> constant) {
    return label(constant, LocaleContextHolder.getLocale());
  }

  /** The word for a constant on a paper, which is always Chinese. */
  public String chinese(Enum<?> constant) {
    return label(constant, Locale.SIMPLIFIED_CHINESE);
  }

  private String label(Enum<?> constant, Locale language) {
    return messages.getMessage(Label.of(constant), language);
  }

  /** A sentence of the messages; a constant among its values is said by its word. */
  public String text(String code, Object... values) {
    return text(code, LocaleContextHolder.getLocale(), values);
  }

  /** A sentence for a place that is always Chinese, such as the name of a task. */
  public String chinese(String code, Object... values) {
    return text(code, Locale.SIMPLIFIED_CHINESE, values);
  }

  private String text(String code, Locale language, Object... values) {
    return messages.getMessage(code, Stream.of(values).map(Label::orValue).toArray(), language);
  }

  /** The name of a person by the login; the login where there is none. */
  public String person(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }

  /**
   * Who did something: 甲, or 甲代乙 where he stood in for somebody.
   *
   * @param principal the login of the person for whom, or null
   */
  public String acting(String login, String principal) {
    return principal == null
        ? person(login)
        : text("directory.acting", person(login), person(principal));
  }

  /** The same on a paper, which is always Chinese. */
  public String actingOnPaper(String login, String principal) {
    return principal == null
        ? person(login)
        : chinese("directory.acting", person(login), person(principal));
  }

  /** The name of a body, a station or a group of deputies by its code. */
  public String body(String code) {
    return directory.names(List.of(code)).getOrDefault(code, code);
  }

  /** The names of bodies in one line. */
  public String bodies(Collection<String> codes) {
    return codes.stream().map(this::body).collect(joining("、"));
  }

  /** The name of an area by its code. */
  public String area(String code) {
    return directory.area(code).map(Area::name).orElse(code);
  }

  /** The name of a person, of the body of a post's group, or of a role whatever the body. */
  public String responsible(String loginOrGroup) {
    return people
        .find(loginOrGroup)
        .map(Person::name)
        .or(() -> Post.of(loginOrGroup).map(Post::body).map(this::body))
        .or(
            () ->
                Stream.of(Role.values())
                    .filter(role -> role.name().equals(loginOrGroup))
                    .map(this::label)
                    .findFirst())
        .orElse(loginOrGroup);
  }

  /** Whoever holds this role in this body, as options. */
  public List<Option> holders(String body, Role role) {
    return people.inGroup(Post.group(body, role)).stream()
        .filter(Person::active)
        .map(person -> new Option(person.name(), person.login()))
        .toList();
  }

  /** A deputy as an option, with the group that tells where he is from. */
  public Option option(Deputy deputy) {
    return new Option("%s（%s）".formatted(deputy.name(), body(deputy.group())), deputy.login());
  }
}
