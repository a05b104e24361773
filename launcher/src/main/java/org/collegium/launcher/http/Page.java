package org.collegium.launcher.http;

/** Something that can be read. */
public interface Page {

  /** What somebody gets who asks for it. */
  Reply read(Request request);
}
