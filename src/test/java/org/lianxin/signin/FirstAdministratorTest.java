package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

  private final People directory = mock();
  private final Accounts accounts = mock();
  private final CredentialRows credentials = mock();
  private final ObjectProvider<People> people = mock();
  private final ObjectProvider<Accounts> lateAccounts = mock();
  private final ProviderLinkRows links = mock();
  private final FirstAdministrator first =
      new FirstAdministrator(people, lateAccounts, credentials, links);
  private final Person li =
      new Person("li", "李", true, List.of(new Post("310117-OFFICE", Role.ADMINISTRATOR)));

  @BeforeEach
  void anEmptyInstallation() {
    when(people.stream()).thenAnswer(call -> Stream.of(first, directory));
    when(lateAccounts.getObject()).thenReturn(accounts);
    when(accounts.issue(any(), any(), any())).thenReturn("the-one-time-word");
  }

  @Test
  void printsTheOneTimePasswordOfTheFirstStart(CapturedOutput output) {
    first.afterSingletonsInstantiated();

    assertThat(output).containsOnlyOnce("the-one-time-word").contains("admin");
  }

  @Test
  void printsNothingAtLaterStarts(CapturedOutput output) {
    when(credentials.find("admin"))
        .thenReturn(Optional.of(new Credential("admin", "{noop}x", true, null)));

    first.afterSingletonsInstantiated();

    assertThat(output).doesNotContain("One-time password");
    verify(accounts, never()).issue(any(), any(), any());
  }

  @Test
  void isThereAsLongAsTheDirectoryNamesNoAdministrator() {
    assertThat(first.find("admin")).get().matches(person -> person.is(Role.ADMINISTRATOR));
    assertThat(first.all()).hasSize(1);
    assertThat(first.inGroup("ADMINISTRATOR")).hasSize(1);
    assertThat(first.inGroup("HANDLER")).isEmpty();
  }

  /** Else an office that imports its people shuts itself out: nobody could hand him a password. */
  @Test
  void staysUntilTheAdministratorOfTheDirectoryHasAPassword() {
    theDirectoryNames(li);
    assertThat(first.find("admin")).isPresent();
    assertThat(first.inGroup("ADMINISTRATOR")).hasSize(2);

    when(credentials.find("li"))
        .thenReturn(Optional.of(new Credential("li", "{noop}x", true, null)));
    assertThat(first.find("admin")).isEmpty();
  }

  @Test
  void staysWhileThatOneMayNotSignIn() {
    theDirectoryNames(new Person("li", "李", false, li.posts()));
    when(credentials.find("li"))
        .thenReturn(Optional.of(new Credential("li", "{noop}x", true, null)));

    assertThat(first.find("admin")).isPresent();
  }

  @Test
  void isGoneWithAnAdministratorWhoCameByAProvider(CapturedOutput output) {
    theDirectoryNames(li);
    when(links.of("li"))
        .thenReturn(List.of(new ProviderLinkRows.Link("https://id.example", "1", null)));

    first.afterSingletonsInstantiated();

    assertThat(first.find("admin")).isEmpty();
    assertThat(first.all()).containsExactly(li);
    assertThat(output).doesNotContain("One-time password");
  }

  private void theDirectoryNames(Person administrator) {
    when(directory.inGroup("ADMINISTRATOR")).thenReturn(List.of(administrator));
    when(directory.all()).thenReturn(List.of(administrator));
  }
}
