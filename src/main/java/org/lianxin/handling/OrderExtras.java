package org.lianxin.handling;

import java.util.ArrayList;
import java.util.List;
import org.lianxin.demand.CaseExtras;
import org.lianxin.demand.CaseFacts;
import org.springframework.stereotype.Component;

/** Says on a case's page which units have it, and how often it was returned. */
@Component
class OrderExtras implements CaseExtras {

  private final Orders orders;
  private final OrderFacts orderFacts;
  private final CaseFacts facts;

  OrderExtras(Orders orders, OrderFacts orderFacts, CaseFacts facts) {
    this.orders = orders;
    this.orderFacts = orderFacts;
    this.facts = facts;
  }

  @Override
  public List<Extra> of(String caseNo) {
    var extras = new ArrayList<Extra>();
    orders.find(caseNo).ifPresent(order -> add(order, extras));
    orderFacts.takenOver(caseNo).stream()
        .map(line -> new Extra("handling.extras.taken-over", line))
        .forEach(extras::add);
    var returns = orders.returns(caseNo);
    if (returns > 0) {
      extras.add(new Extra("handling.extras.returns", String.valueOf(returns)));
    }
    return extras;
  }

  private void add(Order order, List<Extra> extras) {
    extras.add(new Extra("handling.extras.unit", facts.body(order.unit())));
    extras.add(new Extra("handling.extras.mode", facts.label(order.mode())));
    if (!order.coUnits().isEmpty()) {
      extras.add(new Extra("handling.extras.co-units", facts.bodies(order.coUnits())));
    }
  }
}
