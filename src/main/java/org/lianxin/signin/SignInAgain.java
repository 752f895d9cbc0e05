package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Lets the identity provider ask for the password although it knows the person: it is told so when
 * the way there is taken with {@value #AGAIN}, and says in {@code auth_time} when it asked.
 */
class SignInAgain implements OAuth2AuthorizationRequestResolver {

  static final String AGAIN = "again";

  private static final Map<String, Object> ASK =
      Map.of("prompt", "login", "max_age", String.valueOf(FreshProof.FRESH.toSeconds()));

  private final OAuth2AuthorizationRequestResolver usual;

  SignInAgain(ClientRegistrationRepository providers) {
    usual =
        new DefaultOAuth2AuthorizationRequestResolver(
            providers,
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
  }

  @Override
  public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return again(request, usual.resolve(request));
  }

  @Override
  public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
    return again(request, usual.resolve(request, provider));
  }

  private static OAuth2AuthorizationRequest again(
      HttpServletRequest request, OAuth2AuthorizationRequest way) {
    return way == null || request.getParameter(AGAIN) == null
        ? way
        : OAuth2AuthorizationRequest.from(way)
            .additionalParameters(parameters -> parameters.putAll(ASK))
            .build();
  }
}
