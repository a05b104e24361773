package org.collegium.core;

import org.collegium.core.cohort.Addresses;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.FormDrafts;
import org.collegium.core.command.PendingCommands;
import org.collegium.core.command.Requests;
import org.collegium.core.command.Tokens;
import org.collegium.core.session.Sessions;

/** What finding out who asks what touches. */
record BotBooks(People people, Addresses addresses, Cohorts cohorts, Memberships memberships, Sessions sessions,
    Tokens tokens, PendingCommands pending, Requests requests, FormDrafts drafts) {}
