package org.lianxin.publication;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.publication.Publications.Checks;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 公开答复的准备: the original beside the words for the public, what may name somebody marked in both; the
 * deputy's word, the second person's checks, taking it down.
 */
@Controller
@RequestMapping("/demands/{caseNo}/publication")
class PublicationPages {

  /** What was prepared last, as the page shows it. */
  record Prepared(
      long id,
      PublicationState state,
      LocalDate preparedOn,
      DeputyWord deputyWord,
      String deputyReason,
      String refusal,
      String takenDownReason) {

    Prepared(PublicationEntity last) {
      this(
          last.id(),
          last.state(),
          last.preparedOn(),
          last.deputyWord(),
          last.deputyReason(),
          last.refusal(),
          last.takenDownReason());
    }
  }

  private final Publications publications;
  private final Demands demands;
  private final Words words;
  private final Sentences sentences;

  PublicationPages(Publications publications, Demands demands, Words words, Sentences sentences) {
    this.publications = publications;
    this.demands = demands;
    this.words = words;
    this.sentences = sentences;
  }

  @GetMapping
  ModelAndView show(@PathVariable String caseNo, @RequestAttribute(Person.READER) Person reader) {
    requireAccess(caseNo, reader);
    return page(caseNo, reader, null, Map.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView prepare(
      @PathVariable String caseNo,
      @ModelAttribute AnswerDraft draft,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    return orRefused(
        caseNo, draft, reader, language, () -> publications.prepare(caseNo, draft, reader));
  }

  @PostMapping("/word")
  ModelAndView hear(
      @PathVariable String caseNo,
      @RequestParam(defaultValue = "false") boolean objects,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var word = objects ? DeputyWord.OBJECTS : DeputyWord.AGREES;
    return orRefused(
        caseNo, null, reader, language, () -> publications.hear(caseNo, word, reason, reader));
  }

  @PostMapping("/release")
  ModelAndView publish(
      @PathVariable String caseNo,
      @RequestParam(defaultValue = "false") boolean secret,
      @RequestParam(defaultValue = "false") boolean privacy,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    return orRefused(
        caseNo,
        null,
        reader,
        language,
        () -> publications.publish(caseNo, new Checks(secret, privacy), reader));
  }

  @PostMapping("/refusal")
  ModelAndView refuse(
      @PathVariable String caseNo,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    return orRefused(
        caseNo, null, reader, language, () -> publications.refuse(caseNo, reason, reader));
  }

  @PostMapping("/take-down")
  ModelAndView takeDown(
      @PathVariable String caseNo,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    return orRefused(
        caseNo, null, reader, language, () -> publications.takeDown(caseNo, reason, reader));
  }

  private ModelAndView orRefused(
      String caseNo, AnswerDraft draft, Person reader, Locale language, Runnable act) {
    requireAccess(caseNo, reader);
    try {
      act.run();
    } catch (Refusal refusal) {
      return page(
          caseNo,
          reader,
          draft,
          sentences.firstByField(refusal, language),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return new ModelAndView("redirect:/demands/" + caseNo + "/publication");
  }

  private ModelAndView page(
      String caseNo,
      Person reader,
      AnswerDraft typed,
      Map<String, String> errors,
      HttpStatus status) {
    var demand = demands.get(caseNo);
    var last = publications.last(caseNo);
    var question = demand.words();
    var answer = publications.reply(caseNo).map(reply -> reply.text()).orElse("");
    var draft =
        typed != null
            ? typed
            : last.map(PublicationEntity::words)
                .orElseGet(
                    () ->
                        new AnswerDraft(
                            Finds.redacted(demand.subject()),
                            Finds.redacted(question),
                            Finds.redacted(answer)));
    return new ModelAndView("publication/prepare", status)
        .addObject("caseNo", caseNo)
        .addObject("subject", Finds.in(demand.subject()))
        .addObject("question", Finds.in(question))
        .addObject("answer", Finds.in(answer))
        .addObject("last", last.map(Prepared::new).orElse(null))
        .addObject("state", last.map(PublicationEntity::state).orElse(null))
        .addObject("left", Finds.in(draft.all()))
        .addObject("preparedBy", last.map(one -> words.person(one.preparedBy())).orElse(""))
        .addObject("isOwn", last.filter(one -> one.preparedBy().equals(reader.login())).isPresent())
        .addObject("isDeputy", demand.deputy().equals(reader.login()))
        .addObject("mayPrepare", publications.mayPrepare(caseNo, reader))
        .addObject("mayCheck", publications.mayCheck(caseNo, reader))
        .addObject("draft", draft)
        .addObject("errors", errors)
        .addObject("days", Publications.DAYS_TO_OBJECT)
        .addObject("mostReason", Publications.REASON);
  }

  /** Whoever may not read the case, or whose it is not to publish, does not learn of it. */
  private void requireAccess(String caseNo, Person reader) {
    if (demands.find(caseNo).isEmpty() || !publications.isOpenTo(caseNo, reader)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
