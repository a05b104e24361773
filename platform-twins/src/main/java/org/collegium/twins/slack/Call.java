package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One Web API call that reached the twin. {@code arguments} never holds the token; {@code error} is empty when the
 * method did its work (even where the connection was cut afterwards), {@code "ratelimited"}, {@code "http_503"} and the
 * like for an answer that is no method's, {@code "cut"} where the connection was closed before anything was done.
 */
public record Call(String method, String token, JsonNode arguments, Instant at, String error) {}
