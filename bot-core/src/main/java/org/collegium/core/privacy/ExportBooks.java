package org.collegium.core.privacy;

import org.collegium.core.attention.Habits;
import org.collegium.core.casestudy.CaseDecisions;
import org.collegium.core.casestudy.CaseStudies;
import org.collegium.core.casestudy.OwnCases;
import org.collegium.core.checkin.Pauses;
import org.collegium.core.coaching.CoachingAgreements;
import org.collegium.core.coaching.CoachingNotes;
import org.collegium.core.coaching.CoachingTalks;
import org.collegium.core.coaching.CoachingThreads;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.FormDrafts;
import org.collegium.core.command.PendingCommands;
import org.collegium.core.commitment.Commitments;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.MachineReaders;
import org.collegium.core.discussion.Turns;
import org.collegium.core.installation.Installations;
import org.collegium.core.membership.Announcements;
import org.collegium.core.protocol.Dilemmas;
import org.collegium.core.reflection.Depths;
import org.collegium.core.reflection.Reflections;

/** What taking along all that is one's own touches. */
public record ExportBooks(Reflections reflections, Depths depths, People people, Cohorts cohorts,
    Memberships memberships,
    Habits habits, Pauses pauses, AccessLedger access, Installations installations, Traces traces, FormDrafts drafts,
    PendingCommands pending, Announcements announcements, CaseStudies cases, CaseDecisions decisions, OwnCases ownCases,
    Turns turns, Dilemmas dilemmas,
    Commitments commitments, CoachingThreads threads, CoachingNotes notes, CoachingTalks talks,
    CoachingAgreements agreements, MachineReaders machines) {}
