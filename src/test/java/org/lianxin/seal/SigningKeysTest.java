package org.lianxin.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.shared.SigningKeys;
import org.lianxin.shared.SigningKeys.Signature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LianxinTest
class SigningKeysTest {

  private static final byte[] REPLY = "答复:路灯已于 11 月 20 日修复。".getBytes(UTF_8);
  private static final byte[] OTHER = "答复:路灯已于 11 月 21 日修复。".getBytes(UTF_8);
  private static final String LEADER = "signing.leader";
  private static final String DEPUTY = "signing.deputy";

  @Autowired SigningKeys keys;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void forget() {
    jdbc.sql("delete from seal_signing_key where login like 'signing.%'").update();
  }

  @Test
  void verifiesWhatThePersonSigned() {
    assertThat(keys.verify(LEADER, REPLY, keys.sign(LEADER, REPLY))).isTrue();
  }

  @Test
  void doesNotVerifyOtherContentNorAnotherPerson() {
    var signature = keys.sign(LEADER, REPLY);
    keys.sign(DEPUTY, REPLY);

    assertThat(keys.verify(LEADER, OTHER, signature)).isFalse();
    assertThat(keys.verify(DEPUTY, REPLY, signature)).isFalse();
  }

  @Test
  void doesNotVerifyWhatIsNoSignature() {
    var key = keys.sign(LEADER, REPLY).key();

    assertThat(keys.verify(LEADER, REPLY, new Signature(key, "no Base64!"))).isFalse();
    assertThat(keys.verify(LEADER, REPLY, new Signature(key, "AAAA"))).isFalse();
    assertThat(keys.verify(LEADER, REPLY, new Signature("unknown", "AAAA"))).isFalse();
  }

  @Test
  void keepsOneKeyOfAPerson() {
    assertThat(keys.sign(LEADER, REPLY).key())
        .isEqualTo(keys.sign(LEADER, OTHER).key())
        .isNotEqualTo(keys.sign(DEPUTY, REPLY).key())
        .hasSize(64);
  }

  @Test
  void verifiesWithARetiredKeyAndSignsWithANewOne() {
    var before = keys.sign(LEADER, REPLY);

    keys.retire(LEADER);

    var after = keys.sign(LEADER, REPLY);
    assertThat(after.key()).isNotEqualTo(before.key());
    assertThat(keys.verify(LEADER, REPLY, before)).isTrue();
    assertThat(keys.verify(LEADER, REPLY, after)).isTrue();
    keys.retire(LEADER);
    assertThat(keys.verify(LEADER, REPLY, after)).isTrue();
  }

  @Test
  void doesNotSignWithAKeyPutInAnothersPlace() {
    keys.sign(LEADER, REPLY);
    keys.sign(DEPUTY, REPLY);
    jdbc.sql(
            "update seal_signing_key set sealed_private_key ="
                + " (select k.sealed_private_key from (select * from seal_signing_key) k where k.holder = ?)"
                + " where holder = ?")
        .params(DEPUTY, LEADER)
        .update();

    assertThatThrownBy(() -> keys.sign(LEADER, REPLY)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void doesNotVerifyWithAPublicKeyPutInAnothersPlace() {
    var signature = keys.sign(LEADER, REPLY);
    var forged = keys.sign(DEPUTY, OTHER);
    jdbc.sql(
            "update seal_signing_key set public_key ="
                + " (select k.public_key from (select * from seal_signing_key) k where k.id = ?) where id = ?")
        .params(forged.key(), signature.key())
        .update();

    assertThat(keys.verify(LEADER, OTHER, new Signature(signature.key(), forged.value())))
        .isFalse();
  }

  @Test
  void keepsNoPrivateKeyReadable() {
    keys.sign(LEADER, REPLY);

    // how every PKCS #8 encoding of an Ed25519 key begins in Base64
    assertThat(
            jdbc.sql("select sealed_private_key from seal_signing_key where holder = ?")
                .param(LEADER)
                .query(String.class)
                .single())
        .isNotBlank()
        .doesNotContain("MC4CAQAwBQYDK2Vw");
  }

  @Test
  void showsThePublicKeyToWhomeverWantsToVerify() {
    assertThat(keys.publicKey(keys.sign(LEADER, REPLY).key()))
        .startsWith("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA")
        .endsWith("\n-----END PUBLIC KEY-----\n");
    assertThatThrownBy(() -> keys.publicKey("unknown"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void signsWithOneKeyWhenAPersonSignsTwiceAtOnce() throws Exception {
    var together = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(4);
    Callable<Signature> signing =
        () -> {
          together.await();
          return keys.sign(LEADER, REPLY);
        };
    try {
      var signatures = Stream.generate(() -> threads.submit(signing)).limit(4).toList();
      together.countDown();
      for (var signature : signatures) {
        assertThat(signature.get()).isEqualTo(keys.sign(LEADER, REPLY));
      }
    } finally {
      threads.shutdown();
    }
  }
}
