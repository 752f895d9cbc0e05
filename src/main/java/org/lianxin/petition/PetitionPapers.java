package org.lianxin.petition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.CasePapers;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.demand.OpeningWay;
import org.lianxin.demand.Voters;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.numbering.PaperIssue;
import org.lianxin.numbering.PaperKind;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 信访文书: what the petitioner and the organs get in writing (信访工作条例 arts. 22, 23, 32, 34 to 36; rule
 * petition-papers). For the section alone, and a review's opinion for the body that decided it. The
 * petitioner stands on a paper as far as its reader may see him. Always in Chinese.
 */
@Component
@Transactional(readOnly = true)
class PetitionPapers implements CasePapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** Where the directory names no body above. */
  private static final String BODY_ABOVE = "我单位的上一级机关、单位";

  private static final String PETITIONER = "信访人";
  private static final String ROOM_FOR_DAY = "\u3000\u3000年\u3000\u3000月\u3000\u3000日";

  private final Petitions petitions;
  private final PetitionReferrals referrals;
  private final PetitionExtensions extensions;
  private final PetitionReviews reviews;
  private final Reviewers reviewers;
  private final Demands demands;
  private final Deadlines deadlines;
  private final Voters voters;
  private final Directory directory;
  private final Words words;

  PetitionPapers(
      Petitions petitions,
      PetitionReferrals referrals,
      PetitionExtensions extensions,
      PetitionReviews reviews,
      Reviewers reviewers,
      Demands demands,
      Deadlines deadlines,
      Voters voters,
      Directory directory,
      Words words) {
    this.petitions = petitions;
    this.referrals = referrals;
    this.extensions = extensions;
    this.reviews = reviews;
    this.reviewers = reviewers;
    this.demands = demands;
    this.deadlines = deadlines;
    this.voters = voters;
    this.directory = directory;
    this.words = words;
  }

  /** What one paper is written from. */
  private record Sheet(PetitionEntity petition, Demand demand, Person reader) {}

  @Override
  public List<CasePaper> of(String caseNo, Person reader) {
    var isOfficer = reader.is(Role.PETITION_OFFICER) || reader.is(Role.OFFICER);
    return isOfficer
        ? petitions.find(caseNo).map(petition -> of(petition, reader)).orElse(List.of())
        : List.of();
  }

  private List<CasePaper> of(PetitionEntity petition, Person reader) {
    var caseNo = petition.caseNo();
    var sheet = new Sheet(petition, demands.get(caseNo), reader);
    var papers = new ArrayList<CasePaper>();
    if (reader.bodies().contains(petition.section())) {
      papers.addAll(ofAcceptance(sheet));
      papers.addAll(ofExtensions(sheet));
      petitions.opinionOf(caseNo).map(issued -> opinion(sheet, issued)).ifPresent(papers::add);
    }
    var asked = reviews.of(caseNo);
    for (int i = 0; i < asked.size(); i++) {
      var review = asked.get(i);
      if (review.isDecided()
          && review
              .reviewer()
              .filter(
                  body ->
                      reader.bodies().contains(body)
                          || reader.bodies().contains(petition.section()))
              .isPresent()) {
        papers.add(review(sheet, asked, i));
      }
    }
    return papers;
  }

  private List<CasePaper> ofAcceptance(Sheet sheet) {
    var papers = new ArrayList<CasePaper>();
    var passedOn = referrals.of(sheet.petition().caseNo());
    for (int i = 0; i < passedOn.size(); i++) {
      var referral = passedOn.get(i);
      papers.add(referral(sheet, referral, i + 1));
      papers.add(
          refusal(
              sheet,
              "petition-refusal-" + (i + 1),
              referral.passedOn(),
              referral.passedOnTo(),
              referral.reason()));
    }
    if (sheet.petition().isNotAgain()) {
      papers.add(
          refusal(
              sheet,
              "petition-refusal",
              sheet.petition().registeredOn(),
              "",
              sheet.petition().acceptanceReason()));
    }
    if (sheet.petition().isAccepted()) {
      papers.add(acceptance(sheet));
    }
    return papers;
  }

  private CasePaper acceptance(Sheet sheet) {
    var day = sheet.petition().registeredOn();
    return paper(
        "petition-acceptance",
        PaperKind.ACCEPTANCE,
        sheet.petition().section(),
        day,
        () ->
            begun(sheet, "petition-acceptance", sheet.petition().section(), day)
                .with("acceptedOn", DAY.format(day))
                .with("dueOn", handling(sheet).map(Deadline::firstDueOn).map(DAY::format))
                .with("reviewer", above(sheet, sheet.petition().section()))
                .paper());
  }

  private CasePaper refusal(
      Sheet sheet, String name, LocalDate day, String passedOnTo, String reason) {
    return paper(
        name,
        PaperKind.REFUSAL,
        sheet.petition().section(),
        day,
        () ->
            begun(sheet, "petition-refusal", sheet.petition().section(), day)
                .with("passedOn", DAY.format(day))
                .with("passedOnTo", passedOnTo)
                .with("earlierCase", passedOnTo.isEmpty() ? sheet.petition().earlierCase() : "")
                .with("reason", reason)
                .paper());
  }

  /** The organ learns who the petitioner is, unless he wants that kept confidential. */
  private CasePaper referral(Sheet sheet, PetitionReferralEntity referral, int number) {
    var demand = sheet.demand();
    return paper(
        "petition-referral-" + number,
        PaperKind.REFERRAL,
        sheet.petition().section(),
        referral.passedOn(),
        () -> {
          var petitioner = petitioner(sheet);
          var isNamed = !demand.isConfidential() && !petitioner.name().isEmpty();
          return begun(sheet, "petition-referral", sheet.petition().section(), referral.passedOn())
              .with("passedOnTo", referral.passedOnTo())
              .with("reason", referral.reason())
              .with("petitioner", isNamed ? petitioner.name() : "")
              .with("petitionerPhone", demand.isConfidential() ? "" : petitioner.phone())
              .with(
                  "noName",
                  isNamed
                      ? ""
                      : words.chinese(
                          demand.isConfidential()
                              ? "petition.paper.confidential"
                              : "petition.paper.no-name"))
              .withText("words", demand.words())
              .with("ordinaryNo", demand.isAccusation() ? "" : demand.caseNo())
              .with("accusationNo", demand.isAccusation() ? demand.caseNo() : "")
              .with("confidentialNo", demand.isConfidential() ? demand.caseNo() : "")
              .paper();
        });
  }

  private List<CasePaper> ofExtensions(Sheet sheet) {
    return extensions.of(sheet.petition().caseNo()).stream()
        .filter(asked -> !asked.isRefused())
        .reduce((earlier, later) -> later)
        .map(asked -> extension(sheet, asked))
        .stream()
        .toList();
  }

  private CasePaper extension(Sheet sheet, PetitionExtensionEntity asked) {
    var section = sheet.petition().section();
    var isGranted = asked.isApproved();
    var day = isGranted ? asked.decidedOn() : asked.askedOn();
    return new CasePaper(
        "petition-extension",
        isGranted ? "petition.paper.of" : "petition.paper.draft",
        List.of(words.label(PaperKind.EXTENSION), day.toString()),
        () ->
            begun(sheet, "petition-extension", section, day)
                .with("draft", isGranted ? "" : words.chinese("petition.paper.not-approved"))
                .with("acceptedOn", DAY.format(sheet.petition().registeredOn()))
                .with(
                    "dueBefore",
                    isGranted
                        ? Optional.of(DAY.format(asked.dueBefore()))
                        : handling(sheet).map(Deadline::dueOn).map(DAY::format))
                .with("until", isGranted ? DAY.format(asked.grantedUntil()) : "")
                .with("askedUntil", isGranted ? "" : DAY.format(asked.askedUntil()))
                .with("reason", asked.reason())
                .with("day", isGranted ? DAY.format(day) : ROOM_FOR_DAY)
                .paper(),
        Optional.of(new PaperIssue(PaperKind.EXTENSION, section)).filter(any -> isGranted),
        true);
  }

  private CasePaper opinion(Sheet sheet, PetitionOpinionEntity issued) {
    var said = issued.paper();
    return paper(
        "petition-opinion",
        PaperKind.OPINION,
        sheet.petition().section(),
        issued.issuedOn(),
        () ->
            begun(sheet, "petition-opinion", sheet.petition().section(), issued.issuedOn())
                .with("acceptedOn", DAY.format(sheet.petition().registeredOn()))
                .withText("request", said.request())
                .withText("facts", said.factsFound())
                .withText("decision", said.decision())
                .withText("basis", said.legalBasis())
                .with("reviewer", above(sheet, sheet.petition().section()))
                .paper());
  }

  private CasePaper review(Sheet sheet, List<PetitionReviewEntity> all, int number) {
    var review = all.get(number);
    var body = review.reviewer().orElseThrow();
    var isFirst = review.stage() == ReviewStage.REVIEW;
    var before =
        isFirst ? words.body(sheet.petition().section()) : all.get(number - 1).reviewerName();
    return paper(
        "petition-review-" + (number + 1),
        PaperKind.REVIEW,
        body,
        review.decidedOn(),
        () ->
            begun(sheet, "petition-review", body, review.decidedOn())
                .with("stage", words.chinese(review.stage()))
                .with("before", before)
                .with(
                    "disputed",
                    words.chinese(
                        isFirst ? "petition.paper.first-opinion" : "petition.paper.review-opinion"))
                .with("requestedOn", DAY.format(review.requestedOn()))
                .withText("grounds", review.grounds())
                .withText("facts", review.factsFound())
                .with("outcome", words.chinese(review.outcome()))
                .withText("opinion", review.opinion())
                .withText("basis", review.legalBasis())
                .with("reviewer", isFirst ? above(sheet, body) : "")
                .with("finalNo", isFirst ? "" : sheet.demand().caseNo())
                .paper());
  }

  private CasePaper paper(
      String name, PaperKind kind, String body, LocalDate day, Supplier<Paper> content) {
    return new CasePaper(
        name,
        "petition.paper.of",
        List.of(words.label(kind), day.toString()),
        content,
        Optional.of(new PaperIssue(kind, body)),
        true);
  }

  private Paper.Writer begun(Sheet sheet, String template, String body, LocalDate day) {
    var petitioner = petitioner(sheet).name();
    return Paper.on(template)
        .with("unit", words.body(body))
        .with("phone", directory.phone(body))
        .with("day", DAY.format(day))
        .with("caseNo", sheet.demand().caseNo())
        .with("subject", sheet.demand().subject())
        .with("receivedOn", DAY.format(sheet.demand().receivedOn()))
        .with("petitioner", petitioner.isEmpty() ? PETITIONER : petitioner)
        .with(
            "you",
            words.chinese(
                sheet.petition().isJoint() ? "petition.paper.you-all" : "petition.paper.you"));
  }

  /** That the reader saw him goes on record. */
  private Voter petitioner(Sheet sheet) {
    return voters.opened(sheet.demand().caseNo(), sheet.reader().login(), OpeningWay.FILE);
  }

  private Optional<Deadline> handling(Sheet sheet) {
    return deadlines.find(sheet.demand().caseNo(), LimitKind.PETITION_HANDLING);
  }

  private String above(Sheet sheet, String body) {
    return reviewers.above(body, sheet.demand()).map(Body::name).orElse(BODY_ABOVE);
  }
}
