package org.collegium.twins.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody with a browser of their own, who installs the app. The browser keeps the app's cookies; where it is sent it
 * goes only when told so.
 */
public final class SlackVisitor implements AutoCloseable {

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final URI really;
  private final Map<String, String> cookies = new HashMap<>();

  SlackVisitor(URI address, URI really) {
    this.address = address;
    this.really = really;
  }

  /** Goes from the app's link to the platform's page, says yes for that team, and comes back. */
  public Seen installs(URI link, String teamId) {
    return opens(agrees(opens(link), teamId).sentTo());
  }

  /** Says yes, or cancels where the twin was told so, on the platform's page to which the app sent them. */
  public Seen agrees(Seen sent, String teamId) {
    return opens(URI.create(sent.sentTo() + "&team=" + teamId));
  }

  /** Opens one page. */
  public Seen opens(URI page) {
    return sends("GET", page);
  }

  /** Asks for one page by that method. */
  public Seen sends(String method, URI page) {
    var isTheApps = page.getAuthority().equals(address.getAuthority());
    var where = isTheApps ? really.resolve(page.getRawPath()
        + Optional.ofNullable(page.getRawQuery()).map(query -> "?" + query).orElse("")) : page;
    var request = HttpRequest.newBuilder(where).timeout(Duration.ofSeconds(30))
        .method(method, HttpRequest.BodyPublishers.noBody());
    if (isTheApps && !cookies.isEmpty()) {
      request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
          .collect(Collectors.joining("; ")));
    }
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Seen(response.statusCode(), response.headers(), response.body());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** As another browser would, which never saw any cookie. */
  public void forgetCookies() {
    cookies.clear();
  }

  /** Puts a cookie into the browser by hand, such as {@code name=value}. */
  public void brings(String cookie) {
    keep(cookie);
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /** What the browser got. */
  public record Seen(int status, HttpHeaders headers, String body) {

    /** Where it was sent. */
    public URI sentTo() {
      return URI.create(headers.firstValue("Location").orElseThrow());
    }
  }
}
