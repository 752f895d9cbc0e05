package org.lianxin.seal;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.Sealer;
import org.lianxin.shared.SigningKeys;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's signing keys in a table, the private half sealed for the person and the key. */
@Component
class StoredSigningKeys implements SigningKeys, KeepsEvidence {

  private static final EvidentRows KEY = EvidentRows.of(Owner.PERSON, "seal_signing_key", "id");

  private static final String ALGORITHM = "Ed25519";

  private record Key(String id, String login, String publicKey, String sealedPrivateKey) {

    /** Another person's key, put into this row, doesn't open. */
    private String owner() {
      return "seal_signing_key.sealed_private_key %s %s".formatted(id, login);
    }

    /** Whether the public half is the one that this key is named after. */
    private boolean isGenuine() {
      return id.equals(StoredSigningKeys.id(bytes(publicKey)));
    }

    /** Enough to verify with. */
    private Key withoutSecret() {
      return new Key(id, login, publicKey, null);
    }
  }

  /** What verified once: a key is named after its public half, so it never becomes another. */
  private final Map<String, Key> genuine = new ConcurrentHashMap<>();

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  StoredSigningKeys(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(KEY);
  }

  @Override
  @Transactional
  public Signature sign(String login, byte[] content) {
    var key = present(login).orElseGet(() -> make(login));
    try {
      var secret = bytes(sealer.open(key.owner(), key.sealedPrivateKey()));
      var signing = java.security.Signature.getInstance(ALGORITHM);
      signing.initSign(
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)));
      signing.update(content);
      return new Signature(key.id(), text(signing.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of " + login + " does not sign", e);
    }
  }

  @Override
  public boolean verify(String login, byte[] content, Signature signature) {
    return genuine(signature.key())
        .filter(key -> key.login().equals(login))
        .filter(key -> verifies(key, content, signature.value()))
        .isPresent();
  }

  @Override
  public String publicKey(String key) {
    return find("id", key)
        .map(
            found ->
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                    .formatted(found.publicKey()))
        .orElseThrow(() -> new IllegalArgumentException("No signing key " + key));
  }

  @Override
  @Transactional
  public void retire(String login) {
    present(login).ifPresent(key -> KEY.written(key.id()));
    jdbc.sql("update seal_signing_key set holder = null, retired_at = ? where holder = ?")
        .params(now(), login)
        .update();
  }

  private Optional<Key> genuine(String id) {
    var known = Optional.ofNullable(genuine.get(id));
    if (known.isPresent()) {
      return known;
    }
    var found = find("id", id).filter(Key::isGenuine).map(Key::withoutSecret);
    found.ifPresent(key -> genuine.put(id, key));
    return found;
  }

  private Optional<Key> present(String login) {
    return find("holder", login);
  }

  private Optional<Key> find(String column, String value) {
    return jdbc.sql(
            "select id, login, public_key, sealed_private_key from seal_signing_key where %s = ?"
                .formatted(column))
        .param(value)
        .query(Key.class)
        .optional();
  }

  private Key make(String login) {
    var key = generate(login);
    try {
      jdbc.sql(
              "insert into seal_signing_key (id, login, holder, public_key, sealed_private_key, made_at)"
                  + " values (?, ?, ?, ?, ?, ?)")
          .params(key.id(), login, login, key.publicKey(), key.sealedPrivateKey(), now())
          .update();
      KEY.written(key.id());
      return key;
    } catch (DuplicateKeyException e) {
      // the person signs twice at this moment; the key of the quicker signature holds
      return present(login).orElseThrow(() -> e);
    }
  }

  private Key generate(String login) {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var open = pair.getPublic().getEncoded();
      var key = new Key(id(open), login, text(open), null);
      var sealed = sealer.seal(key.owner(), text(pair.getPrivate().getEncoded()));
      return new Key(key.id(), login, key.publicKey(), sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean verifies(Key key, byte[] content, String value) {
    try {
      var verifying = java.security.Signature.getInstance(ALGORITHM);
      verifying.initVerify(
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(bytes(key.publicKey()))));
      verifying.update(content);
      return verifying.verify(bytes(value));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String id(byte[] publicKey) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}
