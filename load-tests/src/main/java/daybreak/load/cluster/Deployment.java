package daybreak.load.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How each process is run: with its tier's addresses and passwords and no others. Where no pooler
 * is between, it is run as the smallest deployment is: one address, and the administrator's
 * password.
 */
public final class Deployment {

  private static final String URL = "--spring.datasource.url=";
  private static final String DIRECT_URL = "--daybreak.postgres.direct-url=";
  private static final String NEVER = "--daybreak.migrate=never";

  private final Path jar;
  private final int directPort;
  private final int pooledPort;
  private final TokenSigner signer;
  private final Secrets secrets;

  Deployment(Path jar, int directPort, int pooledPort, TokenSigner signer) {
    this(jar, directPort, pooledPort, signer, new Secrets());
  }

  private Deployment(
      Path jar, int directPort, int pooledPort, TokenSigner signer, Secrets secrets) {
    this.jar = jar;
    this.directPort = directPort;
    this.pooledPort = pooledPort;
    this.signer = signer;
    this.secrets = secrets;
  }

  /** The same of the release to come, whose jar the build leaves beside the product's. */
  public Deployment newer() {
    Path newer = jar.resolveSibling("daybreak-newer.jar");
    return new Deployment(newer, directPort, pooledPort, signer, secrets);
  }

  boolean isPooled() {
    return pooledPort != directPort;
  }

  int pooledPort() {
    return pooledPort;
  }

  /** A process that answers requests. */
  public JarRun web() {
    return isPooled()
        ? run(secrets.told(Secrets.WEB, Secrets.SYSTEM), "web", URL + pooledUrl(), NEVER)
        : run(secrets.administrators(), "web", URL + directUrl());
  }

  /** The same without the pooler between. */
  public JarRun directWeb() {
    return run(secrets.told(Secrets.WEB, Secrets.SYSTEM), "web", URL + directUrl(), NEVER);
  }

  /** A process that keeps the read tables and makes plans. */
  public JarRun worker() {
    return isPooled()
        ? run(
            secrets.told(Secrets.WORKER, Secrets.SYSTEM, Secrets.LISTENER, Secrets.REPLAY),
            "worker",
            URL + pooledUrl(),
            DIRECT_URL + directUrl(),
            NEVER)
        : run(secrets.administrators(), "worker", URL + directUrl());
  }

  /** The run that makes roles and tables, and ends. */
  JarRun migrating() {
    return run(secrets.all(), "all", URL + directUrl(), "--daybreak.migrate=only");
  }

  /** The run that prints one of the pooler's files, and ends. */
  JarRun printing(String what) {
    return run(
        secrets.all(),
        "all",
        URL + pooledUrl(),
        DIRECT_URL + directUrl(),
        "--daybreak.print=" + what);
  }

  private JarRun run(Map<String, String> told, String tier, String... settings) {
    List<String> all = new ArrayList<>(List.of("--daybreak.tier=" + tier));
    all.addAll(Arrays.asList(settings));
    all.addAll(signer.settings());
    return new JarRun(jar, all, told);
  }

  /** The password of a role, for what the drill itself reads as that role. */
  public String password(String role) {
    return secrets.of(role);
  }

  public String pooledUrl() {
    return url(pooledPort);
  }

  public String directUrl() {
    return url(directPort);
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + StoppableServer.DATABASE;
  }
}
