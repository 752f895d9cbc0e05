package org.lianxin.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.calendar.DueDate;
import org.lianxin.casefile.CaseAnswer.Fact;
import org.lianxin.casefile.CaseAnswer.Named;
import org.lianxin.casefile.CaseAnswer.RunningLimit;
import org.lianxin.casefile.CaseAnswer.Step;
import org.lianxin.casefile.CaseAnswer.Verified;
import org.lianxin.demand.CaseExtras;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Opening;
import org.lianxin.demand.OpeningWay;
import org.lianxin.demand.Splits;
import org.lianxin.demand.TimelineWords;
import org.lianxin.demand.Voters;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.Orders;
import org.lianxin.inmail.CaseLetter;
import org.lianxin.inmail.CaseLetters;
import org.lianxin.intake.Verification;
import org.lianxin.intake.Verifications;
import org.lianxin.journal.Drawings;
import org.lianxin.journal.Journal;
import org.lianxin.publication.Publications;
import org.lianxin.shared.ModelWording;
import org.lianxin.shared.Papers;
import org.lianxin.withdrawal.Withdrawals;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the page of a case shows, and what programs are told of it. */
@Component
class CaseView {

  /**
   * A limit with the way to its day.
   *
   * @param outer the law's last day with the way to it, or null
   * @param isOverdue whether it runs on after its day
   */
  record ShownLimit(Deadline deadline, DueDate why, DueDate outer, boolean isOverdue) {}

  /** A letter that a mail brought, and whose it is in words. */
  record ShownLetter(CaseLetter letter, String by) {}

  /** An entry of the timeline in words. */
  record ShownEntry(String at, String actor, String sentence) {}

  /** Who saw the voter in plain, by name. */
  record ShownOpening(String at, String by, OpeningWay way, String reason) {}

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Demands demands;
  private final Splits splits;
  private final CaseSheet sheet;
  private final Voters voters;
  private final Verifications verifications;
  private final Orders orders;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final TimelineWords words;
  private final Words names;
  private final Directory directory;
  private final List<CaseExtras> extras;
  private final MessageSource messages;
  private final CaseDocuments papers;
  private final AttachmentView attachments;
  private final CaseLetters letters;
  private final Withdrawals withdrawals;
  private final Publications publications;
  private final Journal journal;
  private final Drawings drawings;
  private final ModelWording models;
  private final Clock clock;

  CaseView(
      Demands demands,
      Splits splits,
      CaseSheet sheet,
      Voters voters,
      Verifications verifications,
      Orders orders,
      Deadlines deadlines,
      CaseTimeline timeline,
      TimelineWords words,
      Words names,
      Directory directory,
      List<CaseExtras> extras,
      MessageSource messages,
      CaseDocuments papers,
      AttachmentView attachments,
      CaseLetters letters,
      Withdrawals withdrawals,
      Publications publications,
      Journal journal,
      Drawings drawings,
      ModelWording models,
      Clock clock) {
    this.demands = demands;
    this.splits = splits;
    this.sheet = sheet;
    this.voters = voters;
    this.verifications = verifications;
    this.orders = orders;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.words = words;
    this.names = names;
    this.directory = directory;
    this.extras = extras;
    this.messages = messages;
    this.papers = papers;
    this.attachments = attachments;
    this.letters = letters;
    this.withdrawals = withdrawals;
    this.publications = publications;
    this.journal = journal;
    this.drawings = drawings;
    this.models = models;
    this.clock = clock;
  }

  /** The page for this reader, with nothing refused. */
  ModelAndView page(String caseNo, Person reader, Locale language) {
    return new ModelAndView("casefile/case")
        .addAllObjects(of(caseNo, reader, language))
        .addObject("attachments", attachments.of(caseNo, reader))
        .addObject("unattached", List.of())
        .addAllObjects(letters(caseNo, reader))
        .addObject("mayPublish", publications.isOpenTo(caseNo, reader))
        .addObject("withdrawals", withdrawals.openTo(caseNo, reader))
        .addObject("isWithdrawalAsked", withdrawals.isAsked(caseNo));
  }

  private Map<String, Object> letters(String caseNo, Person reader) {
    var all = letters.of(caseNo, reader);
    return Map.of(
        "letters",
        all.shown().stream().map(one -> new ShownLetter(one, by(one))).toList(),
        "lettersHidden",
        all.hidden());
  }

  private String by(CaseLetter letter) {
    var at = MINUTES.format(letter.landedAt());
    return letter.writtenBy().isEmpty()
        ? names.text("inmail.letter.linked", names.person(letter.landedBy()), at)
        : names.text("inmail.letter.by", names.person(letter.writtenBy()), at);
  }

  private Map<String, Object> of(String caseNo, Person reader, Locale language) {
    var demand = demands.get(caseNo);
    var model = new HashMap<String, Object>();
    model.put("demand", demand);
    model.put("clocks", sheet.clocks(demand));
    model.put("area", names.area(demand.area()));
    model.put("office", directory.names(List.of(demand.office())).get(demand.office()));
    model.put("station", directory.names(List.of(demand.station())).get(demand.station()));
    model.put("mailbox", mailbox(demand.mailbox()));
    model.put("deputy", names.person(demand.deputy()));
    model.put("answerable", names.person(demand.answerable()));
    model.put("voter", voters.masked(caseNo, reader.login()));
    model.put("mayReveal", voters.areKnownTo(caseNo, reader.login()));
    model.put("openings", voters.openings(caseNo, reader).stream().map(this::opening).toList());
    model.put("verification", verifications.find(caseNo).orElse(null));
    model.put("mayPrintSlip", !orders.wentTo(caseNo, reader));
    model.put("extras", extras.stream().flatMap(source -> source.of(caseNo).stream()).toList());
    model.put("papers", papers.of(caseNo, reader));
    model.put("isEvidenceShown", EvidencePack.isFor(reader, demands.get(caseNo).office()));
    model.put("isOverseer", reader.is(Role.OFFICER) || reader.is(Role.SUPERVISOR));
    model.put("formats", Papers.Format.values());
    model.put("samePaper", splits.others(caseNo));
    model.put("joined", demands.joinedTo(caseNo).stream().map(Demand::caseNo).toList());
    model.put("limits", deadlines.of(caseNo).stream().map(this::limit).toList());
    model.put("entries", timeline(caseNo, language));
    return model;
  }

  /** The page on which it is played back, for whoever may read it. */
  ModelAndView replay(String caseNo, Locale language) {
    var replay = new Replay(journal.of(caseNo), drawings, models, names, language, clock.getZone());
    return new ModelAndView("casefile/replay")
        .addObject("demand", demands.get(caseNo))
        .addObject("moments", replay.moments())
        .addObject("pictures", replay.pictures())
        .addObject("processes", replay.processes())
        .addObject(
            "happenings",
            replay.happenings(
                timeline.of(caseNo),
                entry -> words.say(entry, language),
                entry -> entry(entry, language).actor()));
  }

  /** What happened to a case, in its order. */
  List<ShownEntry> timeline(String caseNo, Locale language) {
    return timeline.of(caseNo).stream().map(entry -> entry(entry, language)).toList();
  }

  /** The same for programs. */
  CaseAnswer answer(String caseNo, Person reader, Locale language) {
    var demand = demands.get(caseNo);
    return new CaseAnswer(
        caseNo,
        demand.status(),
        demand.channel(),
        demand.subject(),
        demand.words(),
        new Named(demand.area(), names.area(demand.area())),
        orNull(demand.place()),
        demand.category(),
        demand.urgency(),
        demand.question(),
        demand.isAccusation(),
        demand.isConfidential(),
        place(demand.station()),
        mailbox(demand.mailbox()),
        place(demand.office()),
        names.person(demand.deputy()),
        names.person(demand.answerable()),
        demand.receivedOn(),
        demand.registeredOn(),
        demand.level().orElse(null),
        demand.leadCase().orElse(null),
        demands.joinedTo(caseNo).stream().map(Demand::caseNo).toList(),
        splits.source(caseNo).orElse(null),
        splits.others(caseNo),
        orNull(voters.opened(caseNo, reader.login(), OpeningWay.PROGRAM)),
        verifications.find(caseNo).map(CaseView::verified).orElse(null),
        extras.stream()
            .flatMap(source -> source.of(caseNo).stream())
            .map(
                extra -> new Fact(messages.getMessage(extra.label(), null, language), extra.text()))
            .toList(),
        deadlines.of(caseNo).stream().map(this::runningLimit).toList(),
        timeline.of(caseNo).stream().map(entry -> step(entry, language)).toList());
  }

  private Named place(String code) {
    return code.isEmpty() ? null : new Named(code, directory.names(List.of(code)).get(code));
  }

  private Named mailbox(String code) {
    return code.isEmpty()
        ? null
        : new Named(code, directory.mailbox(code).map(Mailbox::place).orElse(code));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Voter orNull(Voter voter) {
    return voter.name().isEmpty() && voter.phone().isEmpty() && voter.address().isEmpty()
        ? null
        : new Voter(orNull(voter.name()), orNull(voter.phone()), orNull(voter.address()));
  }

  private static Verified verified(Verification verification) {
    return new Verified(
        verification.outcome(),
        verification.method().orElse(null),
        orNull(verification.findings()),
        verification.referral().orElse(null),
        orNull(verification.answer()));
  }

  private RunningLimit runningLimit(Deadline deadline) {
    return new RunningLimit(
        deadline.kind(),
        deadline.limit().toString(),
        deadline.source(),
        deadline.startedOn(),
        deadline.firstDueOn(),
        deadline.dueOn(),
        deadline.outerOn().orElse(null),
        deadline.isProvisional(),
        deadline.metAt().orElse(null),
        isOverdue(deadline));
  }

  private Step step(CaseTimeline.Entry entry, Locale language) {
    return new Step(
        entry.at(),
        isSystem(entry) ? null : names.acting(entry.actor(), entry.standingFor()),
        words.say(entry, language));
  }

  private ShownOpening opening(Opening opening) {
    return new ShownOpening(
        MINUTES.format(opening.openedAt()),
        names.person(opening.openedBy()),
        opening.way(),
        opening.reason());
  }

  private ShownLimit limit(Deadline deadline) {
    return new ShownLimit(
        deadline,
        deadlines.explain(deadline),
        deadline.outerOn().flatMap(outer -> deadlines.outer(deadline)).orElse(null),
        isOverdue(deadline));
  }

  private boolean isOverdue(Deadline deadline) {
    return deadline.metAt().isEmpty()
        && !deadline.kind().isRight()
        && deadline.lateAfter().isBefore(LocalDate.now(clock));
  }

  private ShownEntry entry(CaseTimeline.Entry entry, Locale language) {
    return new ShownEntry(
        MINUTES.format(entry.at().atZone(clock.getZone())),
        isSystem(entry)
            ? messages.getMessage("casefile.case.system", null, language)
            : names.acting(entry.actor(), entry.standingFor()),
        words.say(entry, language));
  }

  private static boolean isSystem(CaseTimeline.Entry entry) {
    return entry.actor().equals(CaseTimeline.SYSTEM);
  }
}
