package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinApplication;
import org.lianxin.MovableClock;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

class FreshRightsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final LocalDateTime CHANGED = LocalDateTime.of(2026, 11, 1, 9, 0);

  private final People people = mock();
  private final CredentialRows credentials = mock();
  private final SessionRows sessions = mock();
  private final SignInSettings settings =
      new SignInSettings(
          "preferred_username",
          "",
          Map.of(),
          Duration.ofHours(12),
          5,
          10,
          30,
          Duration.ofMinutes(30),
          Duration.ofMinutes(15),
          Set.of(Role.OFFICER),
          Set.of());
  private final MovableClock clock = new MovableClock();
  private final FreshRights rights =
      new FreshRights(people, credentials, sessions, settings, clock);
  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void aHandlerIsSignedIn() {
    after(0);
    directorySays(true, Role.HANDLER);
    passwordIs(false, CHANGED);
  }

  @AfterEach
  void forget() {
    clock.reset();
    SecurityContextHolder.clearContext();
  }

  @Test
  void givesTheRolesOfThisMoment() {
    directorySays(true, Role.DEPUTY);

    assertThat(authorities(request(NOW))).containsExactly("ROLE_DEPUTY");
  }

  @Test
  void endsTheSessionOfAPersonWhoLeft() {
    directorySays(false, Role.HANDLER);

    assertThat(request(NOW)).isNull();
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void endsTheSessionOfAPersonWhoIsNoMoreInTheDirectory() {
    when(people.find("zhang")).thenReturn(Optional.empty());

    assertThat(request(NOW)).isNull();
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void endsASessionOpenedWithAnOlderPassword() {
    passwordIs(false, CHANGED.plusDays(1));

    assertThat(request(NOW)).isNull();
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void endsASessionThatItsPersonEndedElsewhere() {
    when(sessions.find("s1")).thenReturn(Optional.empty());

    assertThat(request(NOW)).isNull();
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void endsASessionAfterTwelveHoursHoweverBusy() {
    assertThat(request(NOW.minus(Duration.ofHours(12)).plusMillis(1))).isNotNull();
    assertThat(request(NOW.minus(Duration.ofHours(12)))).isNull();
  }

  @Test
  void holdsBackAllRolesUntilAnIssuedPasswordIsChanged() {
    passwordIs(true, CHANGED);

    assertThat(authorities(request(NOW))).containsExactly(Hold.MUST_CHANGE_PASSWORD.name());
  }

  @Test
  void holdsBackAllRolesUntilTheSecondFactorIsShown() {
    sessionIs(true, CHANGED, true, false);
    assertThat(authorities(request(NOW))).containsExactly(Hold.MUST_GIVE_CODE.name());

    sessionIs(true, CHANGED, true, true);
    assertThat(authorities(request(NOW))).containsExactly(Hold.MUST_CHANGE_PASSWORD.name());

    sessionIs(false, CHANGED, true, true);
    assertThat(authorities(request(NOW))).containsExactly("ROLE_HANDLER");
  }

  @Test
  void holdsBackWhoseRoleAsksForASecondFactorUntilHeHasOne() {
    directorySays(true, Role.OFFICER);
    assertThat(authorities(request(NOW))).containsExactly(Hold.MUST_SET_FACTOR.name());

    sessionIs(false, CHANGED, true, true);
    assertThat(authorities(request(NOW))).containsExactly("ROLE_OFFICER");
  }

  @Test
  void asksNoSecondFactorOfWhoSignedInElsewhere() {
    directorySays(true, Role.OFFICER);
    var elsewhere = new SignedIn("zhang", NOW, null, NOW, Set.of(Role.values()), "s1");

    assertThat(
            authorities(
                request(
                    UsernamePasswordAuthenticationToken.authenticated(elsewhere, null, List.of()))))
        .containsExactly("ROLE_OFFICER");
  }

  @Test
  void endsASessionThatSomebodyElseOpened() {
    var foreign = UsernamePasswordAuthenticationToken.authenticated("zhang", null, List.of());

    assertThat(request(foreign)).isNull();
    assertThat(session.isInvalid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/default/filter/1/list",
        "/notices/unread",
        "/demands/matters"
      })
  void endsASessionThatNobodyUsesAlthoughItsPageKeepsAsking(String asked) {
    session.setMaxInactiveInterval(1800);
    call("/camunda/app/tasklist/default/", false);
    for (int minute = 1; minute < 30; minute++) {
      after(minute);
      assertThat(call(asked, false)).isNotNull();
    }
    after(30);

    assertThat(call(asked, true)).isNull();
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void keepsASessionInWhichSomebodyReadsTypesOrClicks() {
    session.setMaxInactiveInterval(1800);
    call("/demands", false);
    for (int minute = 0; minute < 120; minute += 40) {
      after(minute + 20);
      assertThat(call("/demands", false)).isNotNull();
      after(minute + 40);
      assertThat(call("/camunda/api/engine/engine/default/filter/1/list", true)).isNotNull();
    }
  }

  @Test
  void knowsNoIdleTimeWhereNoneIsSet() {
    session.setMaxInactiveInterval(-1);
    call("/demands", false);
    after(11 * 60);

    assertThat(call("/camunda/api/engine/engine/default/task", false)).isNotNull();
  }

  private void after(int minutes) {
    clock.set(LocalDateTime.ofInstant(NOW, LianxinApplication.CHINA).plusMinutes(minutes));
  }

  private Authentication call(String path, boolean acts) {
    var request = new MockHttpServletRequest("GET", path);
    if (acts) {
      request.addHeader(PersonsActs.HEADER, "1");
    }
    return request(signedIn(NOW), request);
  }

  private Authentication request(Instant since) {
    return request(signedIn(since));
  }

  private static Authentication signedIn(Instant since) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn("zhang", since, CHANGED, null, Set.of(Role.values()), "s1"), null, List.of());
  }

  private Authentication request(Authentication kept) {
    return request(kept, new MockHttpServletRequest());
  }

  private Authentication request(Authentication kept, MockHttpServletRequest request) {
    SecurityContextHolder.setContext(new SecurityContextImpl(kept));
    request.setSession(session);
    try {
      rights.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return SecurityContextHolder.getContext().getAuthentication();
  }

  private static List<String> authorities(Authentication authentication) {
    return authentication.getAuthorities().stream().map(Object::toString).toList();
  }

  private void directorySays(boolean active, Role role) {
    when(people.find("zhang"))
        .thenReturn(
            Optional.of(new Person("zhang", "张", active, List.of(new Post("310117001-GW", role)))));
  }

  private void passwordIs(boolean mustChange, LocalDateTime changedAt) {
    sessionIs(mustChange, changedAt, false, false);
  }

  private void sessionIs(
      boolean mustChange, LocalDateTime changedAt, boolean hasFactor, boolean codeGiven) {
    var credential = Optional.of(new Credential("zhang", "{noop}x", mustChange, changedAt));
    when(sessions.find("s1"))
        .thenReturn(Optional.of(new SessionRows.Open(CHANGED, credential, hasFactor, codeGiven)));
  }
}
