package org.lianxin.platform.signin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** One person for each role, until the directory has people of its own. */
@Configuration
@Profile("demo")
class DemoPeople {

  private static final List<Person> ALL =
      Stream.of(Role.values())
          .map(
              role ->
                  new Person(
                      role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                      role.name(),
                      true,
                      List.of(new Post("310117001-GW", role))))
          .toList();

  @Bean
  @Primary
  People peopleOfTheDemo() {
    return new People() {
      @Override
      public Optional<Person> find(String login) {
        return ALL.stream().filter(person -> person.login().equals(login)).findAny();
      }

      @Override
      public List<Person> all() {
        return ALL;
      }

      @Override
      public List<Person> inGroup(String group) {
        return ALL.stream().filter(person -> person.groups().contains(group)).toList();
      }
    };
  }
}
