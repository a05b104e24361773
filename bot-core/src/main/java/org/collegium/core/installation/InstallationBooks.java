package org.collegium.core.installation;

import org.collegium.core.outbox.Outbox;

/** What installing the bot touches. */
public record InstallationBooks(Installations installations, Invitations invitations, Outbox outbox) {}
