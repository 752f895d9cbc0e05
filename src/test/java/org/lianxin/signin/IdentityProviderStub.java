package org.lianxin.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID provider that signs in at once whoever a test names. */
final class IdentityProviderStub implements AutoCloseable {

  static final String CLIENT = "lianxin";

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private volatile String person = "";
  private volatile String subject = "";
  private volatile Map<String, Object> more = Map.of();

  IdentityProviderStub() {
    try {
      key = new RSAKeyGenerator(2048).keyID("one").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext("/keys", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void signsIn(String login) {
    signsIn(login, Map.of("roles", "ADMINISTRATOR"));
  }

  void signsIn(String login, Map<String, Object> claims) {
    signsIn("the-account-of-" + login.toLowerCase(Locale.ROOT), login, claims);
  }

  void signsIn(String account, String login, Map<String, Object> claims) {
    subject = account;
    person = login;
    more = claims;
  }

  private void configuration(HttpExchange call) throws IOException {
    answer(
        call,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","subject_types_supported":["public"]}
        """
            .formatted(issuer()));
  }

  private void authorize(HttpExchange call) throws IOException {
    var asked = UriComponentsBuilder.fromUri(call.getRequestURI()).build(true).getQueryParams();
    var code = UUID.randomUUID().toString();
    nonces.put(code, asked.getFirst("nonce"));
    var back = URI.create(java.net.URLDecoder.decode(asked.getFirst("redirect_uri"), UTF_8));
    call.getResponseHeaders()
        .add("Location", back + "?code=" + code + "&state=" + asked.getFirst("state"));
    call.sendResponseHeaders(302, -1);
    call.close();
  }

  private void token(HttpExchange call) throws IOException {
    var form = new String(call.getRequestBody().readAllBytes(), UTF_8);
    var code =
        UriComponentsBuilder.newInstance().query(form).build().getQueryParams().getFirst("code");
    answer(
        call,
        """
        {"access_token":"none","token_type":"Bearer","expires_in":60,"id_token":"%s"}
        """
            .formatted(idToken(nonces.remove(code))));
  }

  private String idToken(String nonce) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .claim("nonce", nonce)
            .claim("preferred_username", person);
    more.forEach(claims::claim);
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static void answer(HttpExchange call, String json) throws IOException {
    var bytes = json.getBytes(UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
