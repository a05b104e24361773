package org.collegium.core.privacy;

import org.collegium.core.membership.MembershipBooks;
import org.collegium.core.reflection.Reflections;

/** What taking away all that is somebody's touches. */
public record ErasureBooks(Erasures erasures, Reflections reflections, MembershipBooks membership) {}
