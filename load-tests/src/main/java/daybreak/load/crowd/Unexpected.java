package daybreak.load.crowd;

/** A request was answered so that to repeat it is no use. */
final class Unexpected extends Exception {

  private static final long serialVersionUID = 1;

  Unexpected(Call call, int status, String body) {
    super(call + " was answered with " + status + ": " + body);
  }
}
