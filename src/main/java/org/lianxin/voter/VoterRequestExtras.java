package org.lianxin.voter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.demand.CaseExtras;
import org.springframework.stereotype.Component;

/** Says on a case's page what the voter added, how often he urged, whether he wants it back. */
@Component
class VoterRequestExtras implements CaseExtras {

  private final VoterRequests requests;

  VoterRequestExtras(VoterRequests requests) {
    this.requests = requests;
  }

  @Override
  public List<Extra> of(String caseNo) {
    var all = requests.all(caseNo);
    var extras = new ArrayList<Extra>();
    of(all, VoterRequestKind.ADDITION)
        .map(one -> new Extra("voter.extras.added", one.askedOn() + " " + one.words()))
        .forEach(extras::add);
    var urges = of(all, VoterRequestKind.URGE).count();
    if (urges > 0) {
      extras.add(new Extra("voter.extras.urges", String.valueOf(urges)));
    }
    all.stream()
        .filter(VoterRequestEntity::isOpen)
        .map(one -> new Extra("voter.extras.withdrawal", one.askedOn().toString()))
        .forEach(extras::add);
    return extras;
  }

  private static Stream<VoterRequestEntity> of(
      List<VoterRequestEntity> all, VoterRequestKind kind) {
    return all.stream().filter(one -> one.kind() == kind);
  }
}
