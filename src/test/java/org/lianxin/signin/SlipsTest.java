package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;

/** Slips go to those without a password, once. */
class SlipsTest {

  private final People people = mock();
  private final Directory directory = mock();
  private final CredentialRows credentials = mock();
  private final Accounts accounts = mock();
  private final Set<String> having = new HashSet<>(Set.of("admin", "zhao"));
  private final Slips slips = new Slips(people, directory, credentials, accounts);

  @BeforeEach
  void anOffice() {
    when(people.all())
        .thenReturn(
            List.of(
                person("admin", true),
                person("zhao", true),
                person("qian", true),
                person("sun", false)));
    when(credentials.having()).thenReturn(having::contains);
    when(directory.names(anyCollection())).thenReturn(Map.of("B-1", "水务局", "B-2", "生态环境局"));
    when(accounts.issue(any(), any(), any()))
        .thenAnswer(
            call -> {
              having.add(call.getArgument(0));
              return "word-of-" + call.getArgument(0);
            });
  }

  @Test
  void areForThoseWhoMaySignInAndNeverHadAPassword() {
    assertThat(slips.waiting()).extracting(Person::login).containsExactly("qian");
  }

  @Test
  void sayNameLoginPlaceAndTheOneTimePassword() {
    assertThat(slips.print(List.of("qian"), "admin", "::1"))
        .containsExactly(new Slips.Slip("qian名", "qian", "word-of-qian", "水务局", 1));
  }

  @Test
  void areMadeOnce() {
    slips.print(List.of("qian"), "admin", "::1");

    assertThat(slips.print(List.of("qian"), "admin", "::1")).isEmpty();
    assertThat(slips.waiting()).isEmpty();
  }

  @Test
  void giveNobodyAnotherPasswordWhoHasOneOrMayNotSignIn() {
    assertThat(slips.print(List.of("zhao", "sun", "nobody"), "admin", "::1")).isEmpty();
    verify(accounts, never()).issue(any(), any(), any());
  }

  @Test
  void giveTheAdministratorNoneForHimself() {
    having.remove("admin");

    assertThat(slips.print(List.of("admin", "qian"), "admin", "::1"))
        .extracting(Slips.Slip::login)
        .containsExactly("qian");
    verify(accounts, never()).issue(eq("admin"), any(), any());
  }

  @Test
  void areNoMoreThanFillSixSheetsAtOnce() {
    var all = IntStream.range(0, 60).mapToObj(i -> person("p%02d".formatted(i), true)).toList();
    when(people.all()).thenReturn(all);

    var made = slips.print(all.stream().map(Person::login).toList(), "admin", "::1");

    assertThat(made).hasSize(Slips.MOST);
    assertThat(slips.waiting()).hasSize(60 - Slips.MOST);
  }

  @Test
  void areNotToldToALog() {
    assertThat(slips.print(List.of("qian"), "admin", "::1").toString()).isEqualTo("[Slip]");
  }

  private static Person person(String login, boolean active) {
    var posts = Stream.of(new Post("B-1", Role.HANDLER)).toList();
    return new Person(login, login + "名", active, posts);
  }
}
