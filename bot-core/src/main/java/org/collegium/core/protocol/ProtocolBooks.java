package org.collegium.core.protocol;

import org.collegium.core.attention.Closures;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.session.Sessions;

/** What a protocol touches. */
public record ProtocolBooks(Protocols protocols, Sessions sessions, People people, Cohorts cohorts,
    Memberships memberships, Closures closures, Tokens tokens, Outbox outbox) {}
