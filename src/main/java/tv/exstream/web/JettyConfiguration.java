package tv.exstream.web;

import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sets the web server up for thousands of endless streams: a virtual thread each, and limits on everything a client decides.
@Configuration(proxyBeanMethods = false)
class JettyConfiguration {
    /// Arbitrary: far beyond what a home has, and each connection that streams costs a thread of some kilobytes.
    static final int MAX_CONNECTIONS = 16_384;

    /// A thousand players that start at once wait in the kernel for some milliseconds instead of seconds.
    private static final int ACCEPT_QUEUE = 1_024;

    /// What is smaller is gathered before it is sent; a slice of a stream is larger and goes out as it is.
    private static final int AGGREGATION_BYTES = 4 * 1_024;

    private static final int OUTPUT_BYTES = 64 * 1_024;

    /// Request line and headers together; browsers send less than 4 KiB, and proxies add some.
    private static final int REQUEST_HEADER_BYTES = 16 * 1_024;

    /// How long a connection may be silent: a kept one between requests, and one whose client takes nothing.
    private static final Duration IDLE = Duration.ofSeconds(30);

    /// Threads that accept and select; requests are answered on virtual ones.
    private static final int PLATFORM_THREADS = 16;

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> streamingJetty() {
        return factory -> {
            factory.setThreadPool(threads());
            factory.addServerCustomizers(JettyConfiguration::limit, Packing::of);
        };
    }

    private static QueuedThreadPool threads() {
        // Twice, because a connection may for a moment need a thread for reading beside the one
        // that answers.
        VirtualThreadPool requests = new VirtualThreadPool(2 * MAX_CONNECTIONS);
        requests.setName("request");
        QueuedThreadPool pool = new QueuedThreadPool(PLATFORM_THREADS);
        pool.setName("jetty");
        pool.setVirtualThreadsExecutor(requests);
        return pool;
    }

    private static void limit(Server server) {
        server.setErrorHandler(new UnreadRequests());
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
        for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector network) {
                network.setAcceptQueueSize(ACCEPT_QUEUE);
                network.setIdleTimeout(IDLE.toMillis());
                limit(network.getConnectionFactory(HttpConnectionFactory.class));
            }
        }
    }

    private static void limit(HttpConnectionFactory http) {
        HttpConfiguration configuration = http.getHttpConfiguration();
        configuration.setRequestHeaderSize(REQUEST_HEADER_BYTES);
        configuration.setOutputBufferSize(OUTPUT_BYTES);
        configuration.setOutputAggregationSize(AGGREGATION_BYTES);
        configuration.setSendServerVersion(false);
    }
}
