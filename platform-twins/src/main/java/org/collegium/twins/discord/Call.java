package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * One REST call: {@code route} is its template in Discord's OpenAPI document, such as
 * {@code POST /channels/{channel_id}/messages}; {@code body} is the form's JSON part where there were files. Header
 * names are in lower case, the token is left out. Status 0: the connection was cut.
 */
public record Call(String method, String path, String route, Map<String, String> query, Map<String, String> headers,
    JsonNode body, int status, JsonNode reply, Instant at) {

  public Call {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }
}
