package org.collegium.core.store;

/**
 * The database cannot be used. The message is a sentence for whoever runs the bot: which file, what is wrong, and what
 * to do. It holds no value that was stored.
 */
public class StorageFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  StorageFault(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  StorageFault(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** The message. */
  public String sentence() {
    return sentence;
  }
}
