package daybreak.load.old;

/**
 * One system's way to answer something.
 *
 * @param role whose statements they are to the server
 */
record Side(String role, Asking asking) {

  /** A request, or what the old system did for one. */
  interface Asking {
    void once() throws Exception;
  }
}
