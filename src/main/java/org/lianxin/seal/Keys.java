package org.lianxin.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.temporal.ChronoUnit.MILLIS;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.RefusedStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that seal and compare, kept in the database and themselves sealed with the secret key
 * outside it. So the secret key can be changed at one start, and one that is wrong is found at the
 * start and not at the first voter.
 *
 * @param sealing seals with the newest key and opens with that which a value names
 * @param comparing never changes, or equal values would no longer look equal
 */
record Keys(KeysetHandle sealing, KeysetHandle comparing) {

  private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

  /** What the two are sealed for, so that one is never taken for the other. */
  private static final byte[] SEALING = "sealing".getBytes(US_ASCII);

  private static final byte[] COMPARING = "comparing".getBytes(US_ASCII);

  private record Row(String sealing, String comparing) {}

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * The keys of this database; makes them in an empty one.
   *
   * @throws RefusedStart when the secret key is missing or doesn't open them
   */
  static Keys of(JdbcClient jdbc, Clock clock, KeyPlace place) {
    try {
      var stored = stored(jdbc);
      var secrets = place.keys(stored.isEmpty());
      if (stored.isEmpty()) {
        lay(jdbc, clock, secrets.get(0));
        stored = stored(jdbc);
      }
      return open(jdbc, clock, place, secrets, stored.orElseThrow());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keys of the database can't be made", e);
    }
  }

  Aead sealer() {
    try {
      return sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  PrfSet comparer() {
    try {
      return comparing.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Row> stored(JdbcClient jdbc) {
    return jdbc.sql("select sealing, comparing from seal_sealing_keys where id = 1")
        .query(Row.class)
        .optional();
  }

  private static void lay(JdbcClient jdbc, Clock clock, Aead secret)
      throws GeneralSecurityException {
    var keys =
        new Keys(
            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
            KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    var row = keys.sealed(secret);
    try {
      jdbc.sql(
              "insert into seal_sealing_keys (id, sealing, comparing, changed_at) values (1, ?, ?, ?)")
          .params(row.sealing(), row.comparing(), now(clock))
          .update();
    } catch (DuplicateKeyException e) {
      // another node starts for the first time too; its keys hold
    }
  }

  private static Keys open(
      JdbcClient jdbc, Clock clock, KeyPlace place, List<Aead> secrets, Row row)
      throws GeneralSecurityException {
    for (var secret : secrets) {
      var keys = opened(row, secret);
      if (keys.isPresent()) {
        return secret == secrets.get(0)
            ? keys.get()
            : keys.get().change(jdbc, clock, secrets.get(0));
      }
    }
    throw new RefusedStart(
        List.of(
            ("%1$s 打不开这个数据库中已加密的数据,请换回原来的密钥;要更换密钥,请写成“新,旧”。"
                    + " %1$s doesn't open what this database holds: set the key that it was made with,"
                    + " or to change it both, \"new,old\".")
                .formatted(place.name())));
  }

  private static Optional<Keys> opened(Row row, Aead secret) {
    try {
      return Optional.of(
          new Keys(
              TinkProtoKeysetFormat.parseEncryptedKeyset(
                  Base64.getDecoder().decode(row.sealing()), secret, SEALING),
              TinkProtoKeysetFormat.parseEncryptedKeyset(
                  Base64.getDecoder().decode(row.comparing()), secret, COMPARING)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Whoever had the old secret key may know the keys: what is sealed from now on gets a new one.
   */
  private Keys change(JdbcClient jdbc, Clock clock, Aead secret) throws GeneralSecurityException {
    var changed = new Keys(withNew(sealing, PredefinedAeadParameters.AES256_GCM), comparing);
    var row = changed.sealed(secret);
    jdbc.sql("update seal_sealing_keys set sealing = ?, comparing = ?, changed_at = ? where id = 1")
        .params(row.sealing(), row.comparing(), now(clock))
        .update();
    LOG.info("The secret key is changed: take the old one out of {}", SecretKeyVariable.NAME);
    return changed;
  }

  private static KeysetHandle withNew(KeysetHandle handle, Parameters parameters)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder(handle)
        .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
        .build();
  }

  private Row sealed(Aead secret) throws GeneralSecurityException {
    return new Row(
        Base64.getEncoder()
            .encodeToString(
                TinkProtoKeysetFormat.serializeEncryptedKeyset(sealing, secret, SEALING)),
        Base64.getEncoder()
            .encodeToString(
                TinkProtoKeysetFormat.serializeEncryptedKeyset(comparing, secret, COMPARING)));
  }

  private static LocalDateTime now(Clock clock) {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}
