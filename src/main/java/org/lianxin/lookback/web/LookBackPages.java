package org.lianxin.lookback.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.feedback.Measures.Share;
import org.lianxin.lookback.Campaign;
import org.lianxin.lookback.CampaignWish;
import org.lianxin.lookback.Checkers;
import org.lianxin.lookback.LookBackCheck;
import org.lianxin.lookback.LookBackProgress;
import org.lianxin.lookback.LookBacks;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandQuery;
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

/** 回头看: those that run and ran, each with its rates and cases, and the form that begins one. */
@Controller
@RequestMapping("/look-backs")
class LookBackPages {

  private static final int PAGE = 100;

  /** What the form holds, beside what is asked for by {@link DemandQuery}. */
  record Form(String name, Integer sampleSize, Checkers checkers, LocalDate dueOn) {

    CampaignWish wish(DemandQuery asked) {
      return new CampaignWish(name, asked, sampleSize, checkers, dueOn);
    }
  }

  /** A line of the rates: its word's end, and its two numbers. */
  record Line(String figure, Share share) {}

  private final LookBacks lookBacks;
  private final DemandList list;
  private final Words words;
  private final Sentences sentences;

  LookBackPages(LookBacks lookBacks, DemandList list, Words words, Sentences sentences) {
    this.lookBacks = lookBacks;
    this.list = list;
    this.words = words;
    this.sentences = sentences;
  }

  @GetMapping
  ModelAndView all(@RequestAttribute(Person.READER) Person reader) {
    var campaigns = lookBacks.of(reader);
    return new ModelAndView("lookback/list")
        .addObject("campaigns", campaigns)
        .addObject("offices", offices(campaigns))
        .addObject("people", people(campaigns.stream().map(Campaign::begunBy).toList()))
        .addObject("mayBegin", LookBacks.mayBegin(reader));
  }

  /** The form; which cases comes under the names of {@link DemandQuery}. */
  @GetMapping("/new")
  ModelAndView form(
      @RequestAttribute(Person.READER) Person reader, @ModelAttribute("asked") DemandQuery asked) {
    requireRight(reader);
    return form(reader, asked, new Form(null, null, null, null), Map.of());
  }

  @PostMapping
  ModelAndView begin(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute("asked") DemandQuery asked,
      @ModelAttribute("form") Form form) {
    requireRight(reader);
    return sentences.orAgain(
        () -> {
          var id = lookBacks.begin(form.wish(asked), reader);
          return new ModelAndView("redirect:/look-backs/%d?begun".formatted(id));
        },
        errors -> form(reader, asked, form, errors));
  }

  private ModelAndView form(
      Person reader, DemandQuery asked, Form form, Map<String, List<String>> errors) {
    var wish = form.wish(asked);
    return new ModelAndView("lookback/new")
        .addObject("form", form)
        .addObject("errors", errors)
        .addObject("found", lookBacks.found(wish, reader))
        .addObject("address", wish.address())
        .addObject("parameters", wish.query().parameters())
        .addObject("checkers", LookBacks.checkers(reader))
        .addObject("mostName", CampaignWish.NAME);
  }

  @GetMapping("/{id}")
  ModelAndView show(
      @PathVariable long id,
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(defaultValue = "0") long after) {
    var campaign =
        lookBacks
            .find(id, reader)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var checks = lookBacks.checks(campaign);
    var page =
        new ArrayList<>(checks.stream().filter(one -> one.id() > after).limit(PAGE + 1L).toList());
    var isMore = page.size() > PAGE;
    if (isMore) {
      page.remove(PAGE);
    }
    return new ModelAndView("lookback/campaign")
        .addObject("campaign", campaign)
        .addObject("office", campaign.office() == null ? null : words.body(campaign.office()))
        .addObject("begunBy", words.person(campaign.begunBy()))
        .addObject("lines", lines(lookBacks.progress(checks)))
        .addObject("checks", page)
        .addObject("subjects", subjects(reader, page))
        .addObject("isFirst", after == 0)
        .addObject("next", isMore ? page.get(PAGE - 1).id() : null)
        .addObject("people", people(page.stream().map(LookBackCheck::checkedBy).toList()));
  }

  /** What the cases are about, as far as the reader may read them. */
  private Map<String, String> subjects(Person reader, List<LookBackCheck> checks) {
    return list.matters(reader, checks.stream().map(LookBackCheck::caseNo).toList()).stream()
        .collect(toMap(DemandList.Matter::caseNo, DemandList.Matter::subject));
  }

  private static List<Line> lines(LookBackProgress progress) {
    return List.of(
        new Line("checked", progress.checked()),
        new Line("confirmed", progress.confirmed()),
        new Line("notReal", progress.notReal()),
        new Line("reopened", progress.reopened()),
        new Line("before", progress.before()),
        new Line("after", progress.after()));
  }

  private Map<String, String> offices(List<Campaign> campaigns) {
    return campaigns.stream()
        .map(Campaign::office)
        .filter(Objects::nonNull)
        .distinct()
        .collect(toMap(code -> code, words::body));
  }

  private Map<String, String> people(List<String> logins) {
    var names = new LinkedHashMap<String, String>();
    logins.stream()
        .filter(Objects::nonNull)
        .distinct()
        .forEach(login -> names.put(login, words.person(login)));
    return names;
  }

  private static void requireRight(Person reader) {
    if (!LookBacks.mayBegin(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
