package org.lianxin.signin;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Role;

/** Reads from an identity provider's claims what roles it leaves to a person. */
class ProviderRoles {

  private final SignInSettings settings;

  ProviderRoles(SignInSettings settings) {
    this.settings = settings;
  }

  /** The roles that the provider names; all of them when it is not asked. */
  Set<Role> of(Map<String, Object> claims) {
    if (settings.rolesClaim().isBlank()) {
      return Set.of(Role.values());
    }
    return names(value(claims))
        .map(settings.roleNames()::get)
        .filter(Objects::nonNull)
        .collect(toUnmodifiableSet());
  }

  /** A claim's own name may have dots too, where it is an address. */
  private Object value(Map<String, Object> claims) {
    var path = settings.rolesClaim();
    Object value = claims;
    for (var step : claims.containsKey(path) ? new String[] {path} : path.split("\\.")) {
      value = value instanceof Map<?, ?> within ? within.get(step) : null;
    }
    return value;
  }

  private static Stream<String> names(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(String::valueOf);
    }
    return value instanceof String text ? Stream.of(text.split("[\\s,]+")) : Stream.empty();
  }
}
