package org.lianxin.instruction;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.lianxin.demand.CaseExtras;
import org.lianxin.directory.Words;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Remarks;
import org.lianxin.handling.Suggestion;
import org.springframework.stereotype.Component;

/** Says on a case's page by which suggestion it goes, who carries it and who signs too. */
@Component
class SuggestionExtras implements CaseExtras {

  private final CaseDeputies deputies;
  private final Words words;

  SuggestionExtras(CaseDeputies deputies, Words words) {
    this.deputies = deputies;
    this.words = words;
  }

  @Override
  public List<Extra> of(String caseNo) {
    return deputies.suggestion(caseNo).map(this::extras).orElse(List.of());
  }

  private List<Extra> extras(Suggestion suggestion) {
    var extras = new ArrayList<Extra>();
    extras.add(new Extra("instruction.extras.suggestion", suggestion.title()));
    extras.add(new Extra("instruction.extras.carrier", words.person(suggestion.carrier())));
    suggestion
        .remarks()
        .ifPresent(spoken -> extras.add(new Extra("instruction.extras.remarks", line(spoken))));
    if (!suggestion.coSigners().isEmpty()) {
      extras.add(new Extra("instruction.extras.co-signers", names(suggestion.coSigners())));
    }
    return extras;
  }

  private String line(Remarks spoken) {
    return words.text(
        "instruction.suggestion.spoken",
        words.label(spoken.voicing()),
        spoken.meeting(),
        spoken.spokenOn().toString());
  }

  private String names(List<String> logins) {
    return logins.stream().map(words::person).collect(joining("、"));
  }
}
