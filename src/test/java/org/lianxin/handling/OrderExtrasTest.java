package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.CaseExtras.Extra;
import org.lianxin.directory.Words;
import org.lianxin.routing.Route;

class OrderExtrasTest {

  private static final String CASE = "XQ-2026-000001";

  private final Orders orders = mock();
  private final OrderFacts orderFacts = mock();
  private final Words words = mock();
  private final OrderExtras extras = new OrderExtras(orders, orderFacts, words);

  @Test
  void sayNothingBeforeThereIsAnOrder() {
    when(orders.find(CASE)).thenReturn(Optional.empty());

    assertThat(extras.of(CASE)).isEmpty();
  }

  @Test
  void nameTheUnitsAndHowOftenTheCaseCameBack() {
    when(orders.find(CASE)).thenReturn(Optional.of(order()));
    when(orders.returns(CASE)).thenReturn(2);
    when(orderFacts.takenOver(CASE)).thenReturn(List.of("丙的部分由乙一并办理。"));
    when(words.body("A")).thenReturn("甲");
    when(words.bodies(any())).thenReturn("乙");
    when(words.label(HandlingMode.LEAD)).thenReturn("主办");

    assertThat(extras.of(CASE))
        .containsExactly(
            new Extra("handling.extras.unit", "甲"),
            new Extra("handling.extras.mode", "主办"),
            new Extra("handling.extras.co-units", "乙"),
            new Extra("handling.extras.taken-over", "丙的部分由乙一并办理。"),
            new Extra("handling.extras.returns", "2"));
  }

  private static Order order() {
    return new Order(
        1,
        CASE,
        1,
        "A",
        HandlingMode.LEAD,
        List.of("B"),
        "O",
        "officer",
        "请办理",
        "handler",
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 3, 2),
        Route.STREET);
  }
}
