package org.lianxin.demand;

import java.time.LocalDate;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * A row of a list of demands: its own number there, and the components of a {@link Registration},
 * places and people by name or by code. Blank cells are null.
 */
record DemandRow(
    String externalNo,
    LocalDate receivedOn,
    Channel channel,
    String area,
    String place,
    String station,
    String mailbox,
    String deputy,
    VoterGroup voterGroup,
    String subject,
    String words,
    Category category,
    Urgency urgency,
    Boolean anonymous,
    String name,
    String phone,
    String address,
    Boolean confidential,
    Boolean accusation,
    String accusedBody) {}
