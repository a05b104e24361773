package org.collegium.core.notice;

import org.collegium.core.text.Prose;

/** What is said about cases that leaders bring, to one person alone. No word of such a case, or about it, is in it. */
public sealed interface OwnCaseNotice extends Notice {

  /** The cohort it is for. */
  Prose cohort();

  /** Shows it, to the reader alone. */
  Ask.OpenForm read();

  /** To who runs the cohort: a leader offers one. */
  record CaseOffered(Prose cohort, Prose from, Ask.OpenForm read) implements OwnCaseNotice {}

  /** To its author: it stands beside the others. */
  record CaseAccepted(Prose cohort, Ask.OpenForm read) implements OwnCaseNotice {}

  /** To its author: it came back, and why is behind the press. */
  record CaseSentBack(Prose cohort, Ask.OpenForm read) implements OwnCaseNotice {}
}
