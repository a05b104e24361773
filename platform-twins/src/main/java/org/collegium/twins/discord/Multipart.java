package org.collegium.twins.discord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.twins.discord.Asked.Upload;

/**
 * A form with files: {@code payload_json} and {@code files[n]}.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading files</a>
 */
record Multipart(String json, List<Upload> files) {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(.+?)\\s*$");

  static Optional<Multipart> of(String contentType, byte[] body) {
    var boundary = BOUNDARY.matcher(contentType);
    if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !boundary.find()) {
      return Optional.empty();
    }
    // Every byte is one character in this charset, so that files survive.
    var text = new String(body, StandardCharsets.ISO_8859_1);
    var json = "";
    var files = new ArrayList<Upload>();
    for (var part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      var end = part.indexOf("\r\n\r\n");
      if (end < 0) {
        continue;
      }
      var head = part.substring(0, end);
      var content = part.substring(end + 4).replaceFirst("\r\n$", "").getBytes(StandardCharsets.ISO_8859_1);
      if (found(NAME, head).equals("payload_json")) {
        json = new String(content, StandardCharsets.UTF_8);
      } else {
        files.add(new Upload(found(NAME, head), utf8(found(FILE_NAME, head)), found(TYPE, head), content));
      }
    }
    return Optional.of(new Multipart(json, files));
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String found(Pattern pattern, String head) {
    var matcher = pattern.matcher(head);
    return matcher.find() ? matcher.group(1) : "";
  }
}
