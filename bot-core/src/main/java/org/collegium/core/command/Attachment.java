package org.collegium.core.command;

/** A file somebody attached to a command; not to be changed after it was handed over. */
public record Attachment(String name, byte[] content) {

  @Override
  public String toString() {
    return name + " (" + content.length + " bytes)";
  }
}
