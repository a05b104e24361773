package org.collegium.core.cohort;

import org.collegium.core.identity.Address;
import org.collegium.core.identity.CohortId;

/** The channel in which a cohort meets on one platform. */
public record Place(CohortId cohort, Address channel) {}
