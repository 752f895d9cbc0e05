package org.lianxin.handling;

import java.util.ArrayList;
import java.util.List;
import org.lianxin.demand.CaseExtras;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** Says on a case's page which units have it, and how often it was returned. */
@Component
class OrderExtras implements CaseExtras {

  private final Orders orders;
  private final OrderFacts orderFacts;
  private final Words words;

  OrderExtras(Orders orders, OrderFacts orderFacts, Words words) {
    this.orders = orders;
    this.orderFacts = orderFacts;
    this.words = words;
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
    extras.add(new Extra("handling.extras.unit", words.body(order.unit())));
    extras.add(new Extra("handling.extras.mode", words.label(order.mode())));
    if (!order.coUnits().isEmpty()) {
      extras.add(new Extra("handling.extras.co-units", words.bodies(order.coUnits())));
    }
  }
}
