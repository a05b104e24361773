package org.collegium.twins.model;

/** One piece it was handed, by its reference. */
public record Piece(String reference, String words) {}
