package org.lianxin.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts and how many tries a sign-in has. The idle time-out is Spring Boot's
 * {@code server.servlet.session.timeout}.
 *
 * @param loginClaim the claim of an identity provider that holds a person's login
 * @param rolesClaim the claim of the ID token or the user info, or the dotted path to it, with the
 *     names of the roles that a session is narrowed to; empty for all that the directory gives
 * @param roleNames the provider's names of our roles; a name with other signs than letters, digits
 *     and hyphens stands in brackets, or Spring Boot drops them: {@code "[npc_officer]": OFFICER}
 * @param sessionAtMost after this time a session ends, however busy
 * @param triesOfOneFromOneAddress wrong passwords for one person from one address before it waits
 * @param triesOfOne wrong passwords for one person from all addresses that are not his own
 * @param triesOfOneAddress wrong passwords from one address, whoever is meant
 * @param forgetAfter after so long without a try the count starts again
 * @param waitAtMost the longest wait; the first is half a minute, each further one twice as long
 * @param secondFactorRoles whose holders have to show a second factor after the password; who has
 *     set one up shows it whatever his role
 * @param programs the logins of persons whose programs call with name and password all the same
 */
@ConfigurationProperties("lianxin.sign-in")
record SignInSettings(
    @DefaultValue("preferred_username") String loginClaim,
    @DefaultValue("") String rolesClaim,
    @DefaultValue Map<String, Role> roleNames,
    @DefaultValue("12h") Duration sessionAtMost,
    @DefaultValue("5") int triesOfOneFromOneAddress,
    @DefaultValue("10") int triesOfOne,
    @DefaultValue("30") int triesOfOneAddress,
    @DefaultValue("30m") Duration forgetAfter,
    @DefaultValue("15m") Duration waitAtMost,
    @DefaultValue Set<Role> secondFactorRoles,
    @DefaultValue Set<String> programs) {

  SignInSettings {
    if (rolesClaim.isBlank() != roleNames.isEmpty()) {
      throw new IllegalArgumentException(
          "lianxin.sign-in.roles-claim and lianxin.sign-in.role-names need each other:"
              + " set both or neither.");
    }
  }

  boolean asksFactorOf(Person person) {
    return person.posts().stream().map(Post::role).anyMatch(secondFactorRoles::contains);
  }
}
