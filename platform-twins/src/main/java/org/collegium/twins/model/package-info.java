/** A program that completes chats, as many offer one, on this machine; it can be told to misbehave. */
@NullMarked
package org.collegium.twins.model;

import org.jspecify.annotations.NullMarked;
