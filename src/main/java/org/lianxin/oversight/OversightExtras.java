package org.lianxin.oversight;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.lianxin.demand.CaseExtras;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** On a case's page: by whom it is supervised now. */
@Component
class OversightExtras implements CaseExtras {

  private final MeasureRows measures;
  private final Words words;

  OversightExtras(MeasureRows measures, Words words) {
    this.measures = measures;
    this.words = words;
  }

  @Override
  public List<Extra> of(String caseNo) {
    var open =
        measures.of(caseNo).stream()
            .filter(one -> one.kind().isSupervision() && one.isOpen())
            .map(one -> words.text("oversight.extra", one.kind(), one.takenOn(), one.basis()))
            .collect(joining("；"));
    return open.isEmpty() ? List.of() : List.of(new Extra("oversight.extra.label", open));
  }
}
