package org.lianxin.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseEvidence;
import org.lianxin.shared.OnBehalf;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.SigningKeys;
import org.springframework.stereotype.Component;

/** 会办意见签发: with the own key of the principal, as the reply is signed (rule co-opinion-signed). */
@Component
class CoOpinionSigning implements CaseEvidence {

  private final CoOpinionTable opinions;
  private final ProofOfIdentity identity;
  private final SigningKeys keys;
  private final Clock clock;

  CoOpinionSigning(
      CoOpinionTable opinions, ProofOfIdentity identity, SigningKeys keys, Clock clock) {
    this.opinions = opinions;
    this.identity = identity;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Signs what stands in the opinion.
   *
   * @param proof a fresh proof that it is the signer who asks, see {@link ProofOfIdentity}
   */
  void sign(CoOpinionEntity opinion, String by, String proof) {
    identity.confirm(by, proof);
    var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    var signed = new CoSignature(by, OnBehalf.whom(by), opinion.contentHash(), now);
    opinion.sign(signed, keys.sign(by, statement(opinion, signed)));
  }

  /** Who signed it, where the signature is genuine and over the words that stand there. */
  Optional<CoSignature> genuine(CoOpinionEntity opinion) {
    return opinion
        .signed()
        .filter(signed -> signed.contentHash().equals(opinion.contentHash()))
        .filter(
            signed ->
                keys.verify(signed.signer(), statement(opinion, signed), opinion.signature()));
  }

  /** What each key has signed, the signature and the key, as OpenSSL reads them, and the words. */
  @Override
  public Map<String, String> files(String caseNo) {
    var files = new LinkedHashMap<String, String>();
    for (var opinion : opinions.findByCaseNoOrderById(caseNo)) {
      genuine(opinion)
          .ifPresent(
              signed -> {
                var name = "signatures/" + opinion.name();
                files.put(name + ".statement", new String(statement(opinion, signed), UTF_8));
                files.put(name + ".signature", opinion.signature().value() + "\n");
                files.put(name + ".key.pem", keys.publicKey(opinion.signature().key()));
                files.put(name + ".content", opinion.shown().text());
              });
    }
    return files;
  }

  /** What the key signs: the hash alone could be put to another case, part or try. */
  private static byte[] statement(CoOpinionEntity opinion, CoSignature signed) {
    return opinion
        .place()
        .with("content_sha256", signed.contentHash())
        .withAny("standing_for", signed.standingFor())
        .toString()
        .getBytes(UTF_8);
  }
}
