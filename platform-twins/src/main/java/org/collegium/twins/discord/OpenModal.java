package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A form a person has before them, and the interaction it answered. */
record OpenModal(ObjectNode json, Interaction source) {}
