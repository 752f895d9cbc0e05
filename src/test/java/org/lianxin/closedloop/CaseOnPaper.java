package org.lianxin.closedloop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.lianxin.attachment.Attachment;
import org.lianxin.attachment.AttachmentType;
import org.lianxin.attachment.Attachments;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.TrueDays;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.handling.AdoptedSuggestions;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Outcome;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.handling.Suggestion;
import org.lianxin.intake.Verifications;
import org.lianxin.routing.Category;
import org.lianxin.routing.Route;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.CanonicalText;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.SigningKeys;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One case and the closed loop's services around it, on the module's own tables and nothing else:
 * what other modules know of the case is told here.
 */
final class CaseOnPaper {

  static final String CASE = "XQ-2026-000001";
  static final String UNIT = "JTW";
  static final String OFFICE = "GW";
  static final String SECRET = "secret";
  static final long SCAN = 7;
  static final String SCAN_HASH = "5ca9";
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final List<String> MIGRATIONS =
      List.of(
          "V10__closedloop.sql",
          "V29__closedloop_standing_for.sql",
          "V42__closedloop_paper_signature.sql");

  final JdbcClient jdbc = database();
  final Clock clock = Clock.fixed(TODAY.atTime(10, 0).atZone(CHINA).toInstant(), CHINA);
  final Orders orders = mock();
  final Replies replies = mock();
  final Demands demands = mock();
  final Deadlines deadlines = mock();
  final CaseTimeline timeline = mock();
  final Directory directory = mock();
  final Verifications verifications = mock();
  final People people = mock();
  final List<Object> published = new ArrayList<>();
  final Set<String> postsInTheUnit = new HashSet<>();
  boolean isVoterTold;

  final Attachments attachments = mock();
  final Ledgers ledgers = new Ledgers(new LedgerRows(jdbc, event -> {}, clock), demands);
  final Independence independence = new Independence(orders, conflicts(), mock(), mock());
  final Reviews reviews =
      new Reviews(new ReviewRows(jdbc, clock), replies, orders, independence, deadlines, timeline);
  final Signatures signatures =
      new Signatures(new SignatureRows(jdbc, clock), new Proof(), new Keys(), orders, replies);
  final AdoptedSuggestions suggestions = mock();
  final CaseDeputies deputies = new CaseDeputies(demands, suggestions, mock());
  final ReplyIssue issue =
      new ReplyIssue(
          replies,
          reviews,
          signatures,
          orders,
          people,
          demands,
          deputies,
          deadlines,
          timeline,
          published::add);
  final PaperSigning paperSigning =
      new PaperSigning(
          new PaperSignatures(
              new PaperSignatureRows(jdbc, clock),
              signatures,
              ledgers,
              independence,
              demands,
              attachments,
              people),
          issue,
          reviews,
          replies,
          trueDays(),
          timeline);
  final StrikeOffRows strikeOffRows = new StrikeOffRows(jdbc, clock);
  final ClosedLoop loop =
      new ClosedLoop(
          ledgers, reviews, signatures, strikeOffRows, demands, replies, directory, feedback());
  final Commitments commitments =
      new Commitments(
          new CommitmentRows(jdbc),
          signatures,
          verifications,
          mock(),
          people,
          replies,
          orders,
          demands,
          deputies,
          timeline,
          published::add,
          clock);
  final StrikeOffs strikeOffs =
      new StrikeOffs(
          strikeOffRows,
          loop,
          ledgers,
          commitments,
          independence,
          demands,
          deadlines,
          timeline,
          published::add);

  CaseOnPaper() {
    demand(DemandStatus.REGISTERED, Optional.empty());
    when(directory.body(anyString())).thenReturn(Optional.empty());
    when(directory.body("XFK"))
        .thenReturn(
            Optional.of(
                new Body(
                    "XFK",
                    "信访科",
                    BodyKind.PETITION_SECTION,
                    Level.DISTRICT,
                    "310117000000",
                    null,
                    true)));
    doAnswer(
            struck -> {
              loop.check(CASE);
              return null;
            })
        .when(demands)
        .moveTo(CASE, DemandStatus.STRUCK_OFF);
    when(people.inGroup(UNIT + ".UNIT_LEADER"))
        .thenReturn(List.of(person("leader"), person("deputy"), person("second")));
    when(people.find(any())).then(asked -> Optional.of(person(asked.getArgument(0))));
    when(orders.find(any())).thenReturn(Optional.empty());
    when(replies.find(any())).thenReturn(Optional.empty());
  }

  /** Both ledgers open with an order to the unit. */
  CaseOnPaper ordered(int round) {
    var order = order(round, UNIT);
    when(orders.find(CASE)).thenReturn(Optional.of(order));
    when(orders.current(CASE)).thenReturn(order);
    ledgers.assign(order);
    return this;
  }

  static Order order(int round, String unit) {
    return new Order(
        1,
        CASE,
        round,
        unit,
        HandlingMode.LEAD,
        List.of("SWJ"),
        OFFICE,
        "officer",
        "请及时办理",
        "leader",
        TODAY.plusDays(30),
        TODAY.plusDays(30),
        Route.STREET);
  }

  CaseOnPaper drafted(int version, String text) {
    return drafted(version, text, Outcome.SOLVED, Optional.empty());
  }

  CaseOnPaper drafted(int version, String text, Outcome outcome, Optional<LocalDate> promisedOn) {
    var round = orders.find(CASE).map(Order::round).orElse(1);
    var reply = new Reply(CASE, round, version, outcome, text, promisedOn, "", "handler");
    when(replies.find(CASE)).thenReturn(Optional.of(reply));
    when(replies.current(CASE)).thenReturn(reply);
    return this;
  }

  /** Reviewed by both sides and signed by the unit. */
  CaseOnPaper answered() {
    reviews.review(CASE, ReviewHalf.UNIT, ReviewVerdict.APPROVED, "同意", "leader");
    reviews.review(CASE, ReviewHalf.OFFICE, ReviewVerdict.APPROVED, "同意", "officer");
    issue.sign(CASE, "leader", SECRET);
    return this;
  }

  /** Reviewed by both sides and signed by the unit's principal on paper, as another has checked. */
  CaseOnPaper signedByHand() {
    reviews.review(CASE, ReviewHalf.UNIT, ReviewVerdict.APPROVED, "同意", "leader2");
    reviews.review(CASE, ReviewHalf.OFFICE, ReviewVerdict.APPROVED, "同意", "officer");
    scanned("handler");
    paperSigning.record(CASE, "leader", TODAY, String.valueOf(SCAN), "handler");
    var code = PaperSignatures.code(ReplyContent.hash(replies.current(CASE)));
    paperSigning.confirm(CASE, code, "officer", SECRET);
    return this;
  }

  /** Somebody has uploaded a scan. */
  void scanned(String by) {
    var scan =
        new Attachment(
            SCAN,
            "签字件.pdf",
            AttachmentType.PDF,
            1024,
            SCAN_HASH,
            false,
            by,
            TODAY.atStartOfDay(),
            false);
    when(attachments.addedBy(CASE, by)).thenReturn(List.of(scan));
  }

  /** A deputy carries it as a suggestion, which {@code second} signs too. */
  void carriedBy(String carrier) {
    when(suggestions.find(CASE))
        .thenReturn(
            Optional.of(
                new Suggestion(
                    CASE, Level.DISTRICT, carrier, List.of("second"), "修路灯", "", "", "")));
  }

  /** Signed by the deputy, and the voter told. */
  CaseOnPaper fedBack() {
    signatures.sign(CASE, Signatures.Half.DEPUTY, "deputy", SECRET, "满意");
    isVoterTold = true;
    return this;
  }

  CaseOnPaper demand(DemandStatus status, Optional<String> leadCase) {
    when(demands.get(CASE))
        .thenReturn(
            new Demand(
                CASE,
                status,
                Channel.VISIT,
                "路灯不亮",
                "晚上看不见路",
                "310117001000",
                "",
                Category.LIGHTING,
                Urgency.NORMAL,
                QuestionType.NEED,
                false,
                "",
                false,
                "",
                "",
                OFFICE,
                "deputy",
                "liaison",
                TODAY,
                TODAY,
                "deputy",
                Optional.empty(),
                leadCase,
                false));
    return this;
  }

  private static TrueDays trueDays() {
    TrueDays days = mock();
    doAnswer(
            asked ->
                TrueDays.fault(
                        asked.getArgument(0),
                        asked.getArgument(1),
                        asked.getArgument(2),
                        asked.getArgument(3),
                        TODAY)
                    .map(
                        reason -> {
                          throw new Refusal(List.of(reason));
                        })
                    .orElse(null))
        .when(days)
        .check(any(), any(), any(), any());
    return days;
  }

  private static Person person(String login) {
    return new Person(login, login, true, List.of());
  }

  private ConflictOfInterest conflicts() {
    ConflictOfInterest conflicts = mock();
    when(conflicts.exists(any(), any()))
        .then(asked -> postsInTheUnit.contains(asked.getArgument(0) + "@" + asked.getArgument(1)));
    return conflicts;
  }

  private ObjectProvider<VoterWasTold> feedback() {
    var told =
        new VoterWasTold() {
          @Override
          public boolean isOnRecord(String caseNo) {
            return isVoterTold;
          }

          @Override
          public String account(String caseNo) {
            return "";
          }
        };
    return new ObjectProvider<>() {
      @Override
      public VoterWasTold getObject() {
        return told;
      }

      @Override
      public Stream<VoterWasTold> stream() {
        return Stream.of(told);
      }
    };
  }

  private static JdbcClient database() {
    var source = new JdbcDataSource();
    source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    var jdbc = JdbcClient.create(source);
    for (var file : MIGRATIONS) {
      Stream.of(read(file).replace("${table}", "").replaceAll("(?m)^--.*$", "").split(";"))
          .filter(statement -> !statement.isBlank())
          .forEach(statement -> jdbc.sql(statement).update());
    }
    return jdbc;
  }

  private static String read(String file) {
    try {
      return new ClassPathResource("db/migration/" + file).getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everybody's password is {@link #SECRET}. */
  private static final class Proof implements ProofOfIdentity {

    @Override
    public boolean byPassword(String login) {
      return true;
    }

    @Override
    public void confirm(String login, String proof) {
      if (!SECRET.equals(proof)) {
        throw Refusal.of(FIELD, "signin.proof.wrong");
      }
    }
  }

  /** Signs by hashing the name with the content. */
  private static final class Keys implements SigningKeys {

    @Override
    public Signature sign(String login, byte[] content) {
      return new Signature(
          "key of " + login, CanonicalText.sha256(login + new String(content, UTF_8)));
    }

    @Override
    public boolean verify(String login, byte[] content, Signature signature) {
      return signature.equals(sign(login, content));
    }

    @Override
    public String publicKey(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void retire(String login) {
      throw new UnsupportedOperationException();
    }
  }
}
