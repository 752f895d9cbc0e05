package org.lianxin.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Registration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * A real case from another place, in other words, moved to the demo district; what people said and
 * decided at each step. {@code demo/cases.json} holds them.
 *
 * @param id tells it from the others
 * @param findings what the deputy found when verifying
 * @param carrier the login of the deputy who carries it upwards, if another has to
 * @param work what the unit did
 * @param outcome what really came of it
 * @param promisedInDays in how many days it is promised, of what is promised
 * @param stop the task at which the demonstration leaves it; none when it goes to its end
 */
record RealCase(
    String id,
    Channel channel,
    String area,
    String place,
    String station,
    String mailbox,
    String deputy,
    VoterGroup voterGroup,
    Category category,
    Urgency urgency,
    String level,
    String subject,
    String words,
    String method,
    String findings,
    String carrier,
    String through,
    String unit,
    String mode,
    List<String> coUnits,
    String instruction,
    String contact,
    String work,
    String coOpinion,
    String coOpinionsUsed,
    String outcome,
    Integer promisedInDays,
    String reply,
    String attitude,
    String result,
    String reasons,
    String told,
    Boolean solved,
    String satisfied,
    boolean petition,
    String decision,
    String legalBasis,
    String stop) {

  private static final String FILE = "/demo/cases.json";

  /** How it was registered, had it come today; the voter has no name but the case's. */
  Registration registration(LocalDate today) {
    return new Registration(
        channel,
        today,
        area,
        place,
        station,
        mailbox,
        deputy,
        voterGroup,
        subject,
        words,
        category,
        urgency,
        false,
        null,
        false,
        false,
        "来访选民" + id,
        null,
        place);
  }

  /** All of them, in the order of the file. */
  static List<RealCase> all() {
    var json =
        new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
    try (var in = RealCase.class.getResourceAsStream(FILE)) {
      return json.readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
  }
}
