package tv.exstream.web.tls;

import java.security.KeyStore;
import java.util.Optional;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// The port of a running web server that takes TLS, set up as the one that does not. Owned by one thread.
final class TlsPort {
    private final SslContextFactory.Server keys = new SslContextFactory.Server();
    private final ServerConnector connector;

    private TlsPort(Server server, ServerConnector like, int port) {
        connector = new ServerConnector(server, 1, 1, factories(keys, like));
        connector.setName("tls");
        connector.setHost(like.getHost());
        connector.setPort(port);
        connector.setAcceptQueueSize(like.getAcceptQueueSize());
        connector.setIdleTimeout(like.getIdleTimeout());
        Optional.ofNullable(server.getBean(NetworkConnectionLimit.class))
                .ifPresent(limit -> connector.addBean(limit, false));
    }

    /// Opens it.
    ///
    /// @param like the port without TLS
    /// @throws Exception what Jetty says, such as that the port is taken
    static TlsPort open(Server server, ServerConnector like, int port, KeyStore store)
            throws Exception {
        TlsPort opened = new TlsPort(server, like, port);
        opened.keys.setKeyStore(store);
        opened.keys.setKeyStorePassword("");
        server.addConnector(opened.connector);
        try {
            opened.connector.start();
            return opened;
        } catch (Exception e) {
            // Jetty starts with whatever its parts throw.
            server.removeConnector(opened.connector);
            throw e;
        }
    }

    private static ConnectionFactory[] factories(
            SslContextFactory.Server keys, ServerConnector like) {
        HttpConfiguration plain =
                like.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        HttpConfiguration secure = new HttpConfiguration(plain);
        // At home people come by addresses and names that no certificate has.
        SecureRequestCustomizer customizer = new SecureRequestCustomizer();
        customizer.setSniHostCheck(false);
        secure.addCustomizer(customizer);
        HttpConnectionFactory http = new HttpConnectionFactory(secure);
        return new ConnectionFactory[] {new SslConnectionFactory(keys, http.getProtocol()), http};
    }

    /// Takes other keys for whoever connects from now on; who is connected stays.
    void renew(KeyStore store) throws Exception {
        keys.reload(factory -> factory.setKeyStore(store));
    }

    /// The one that was taken, which differs from the wanted one when that was 0.
    int number() {
        return connector.getLocalPort();
    }

    void close() throws Exception {
        connector.stop();
        connector.getServer().removeConnector(connector);
    }
}
