package org.lianxin.lookback;

import java.time.LocalDate;
import org.lianxin.demand.DemandStatus;
import org.lianxin.search.DemandQuery;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to look back on.
 *
 * @param name what to call it, up to {@value #NAME} characters
 * @param query which of the closed cases
 * @param sampleSize how many to draw; null for all
 * @param checkers whose people check
 * @param dueOn until when
 */
public record CampaignWish(
    String name, DemandQuery query, Integer sampleSize, Checkers checkers, LocalDate dueOn) {

  /** Most characters of {@link #name}. */
  public static final int NAME = 100;

  /** Tidies the name; only what both sides have struck off is looked back on. */
  public CampaignWish {
    name = name == null || name.isBlank() ? null : name.strip();
    query = query.and(DemandStatus.STRUCK_OFF, null);
  }

  /** The query as parameters of an address. */
  public String address() {
    var address = UriComponentsBuilder.newInstance();
    query.parameters().forEach(address::queryParam);
    return address.encode().build().getQuery();
  }
}
