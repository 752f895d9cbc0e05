package org.lianxin.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity providers that are configured, for the pages that lead to them. */
@Component
class Providers {

  private final List<ClientRegistration> all = new ArrayList<>();

  Providers(Optional<InMemoryClientRegistrationRepository> configured) {
    configured.ifPresent(providers -> providers.forEach(all::add));
  }

  List<ClientRegistration> all() {
    return List.copyOf(all);
  }
}
