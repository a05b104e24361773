package org.collegium.twins.model;

/**
 * One request.
 *
 * @param path such as {@code /v1/models}
 * @param authorization the header of that name; empty where there was none
 * @param body all of it, as it came
 */
public record Asked(String path, String authorization, String body) {}
