package org.lianxin.takeover;

import java.util.LinkedHashMap;
import java.util.List;
import org.lianxin.demand.Mask;
import org.lianxin.directory.Body;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.takeover.RecordRows.Sum;
import org.lianxin.takeover.RecordRows.Voter;
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

/** 旧台账: what was taken over, to find, to count and to read. */
@Controller
@RequestMapping("/old-ledgers")
class OldLedgerPages {

  private static final int ON_A_PAGE = 50;
  private static final int LAST_PAGE = 100_000;

  /** So many units and kinds are counted by name. */
  private static final int MOST_SUMS = 15;

  private static final int MOST_BATCHES = 20;
  private static final int LONGEST_REASON = 200;

  private final RecordRows records;
  private final OldScope scope;
  private final Words words;

  OldLedgerPages(RecordRows records, OldScope scope, Words words) {
    this.records = records;
    this.scope = scope;
    this.words = words;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (!OldScope.isReader(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) Integer year,
      @RequestParam(required = false) String unit,
      @RequestParam(required = false) Long batch,
      @RequestParam(defaultValue = "0") int page,
      @RequestAttribute(Person.READER) Person reader) {
    var query = OldQuery.of(scope.areas(reader), q, year, unit, batch);
    int at = Math.min(Math.max(page, 0), LAST_PAGE);
    var found = records.count(query);
    var sums = new LinkedHashMap<String, List<Sum>>();
    sums.put("YEAR", records.byYear(query));
    sums.put("UNIT", records.by(OldField.UNIT, query, MOST_SUMS));
    sums.put("CATEGORY", records.by(OldField.CATEGORY, query, MOST_SUMS));
    var own = scope.offices(reader).stream().map(Body::code).toList();
    return new ModelAndView("takeover/list")
        .addObject("q", q)
        .addObject("year", year)
        .addObject("unit", unit)
        .addObject("batch", batch)
        .addObject("page", at)
        .addObject("found", found)
        .addObject("hasNext", (long) (at + 1) * ON_A_PAGE < found)
        .addObject("records", records.find(query, at * ON_A_PAGE, ON_A_PAGE))
        .addObject("sums", sums)
        .addObject("batches", records.batches(own.isEmpty() ? null : own, MOST_BATCHES))
        .addObject("mayTake", !own.isEmpty())
        .addObject("words", words);
  }

  @GetMapping("/records/{id}")
  ModelAndView show(@PathVariable long id, @RequestAttribute(Person.READER) Person reader) {
    var record = find(id, reader);
    var voter = records.voter(record);
    return page(
        record,
        new Voter(
            Mask.name(voter.name()), Mask.phone(voter.phone()), Mask.address(voter.address())),
        reader);
  }

  /** Shows who raised it, to the office whose ledger it was, for a reason that is kept. */
  @PostMapping("/records/{id}/voter")
  ModelAndView open(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute(Person.READER) Person reader) {
    var record = find(id, reader);
    if (!isOwn(record, reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      var page = show(id, reader);
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page.addObject("reasonMissing", true).addObject("reason", reason);
    }
    return page(record, records.open(record, reader.login(), reason.strip()), reader)
        .addObject("isOpen", true);
  }

  private OldRecord find(long id, Person reader) {
    return records
        .find(id, OldQuery.of(scope.areas(reader), "", null, null, null))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private boolean isOwn(OldRecord record, Person reader) {
    return scope.offices(reader).stream().anyMatch(body -> body.code().equals(record.office()));
  }

  private ModelAndView page(OldRecord record, Voter voter, Person reader) {
    var facts = new LinkedHashMap<OldField, Object>();
    for (var field : OldField.values()) {
      Object said = field.isDay() ? record.day(field) : record.text(field);
      if (said != null && !"".equals(said)) {
        facts.put(field, said);
      }
    }
    return new ModelAndView("takeover/record")
        .addObject("record", record)
        .addObject("facts", facts)
        .addObject("voter", voter)
        .addObject("mayOpen", record.isVoterKnown() && isOwn(record, reader))
        .addObject("words", words);
  }
}
