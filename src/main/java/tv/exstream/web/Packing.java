package tv.exstream.web;

import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Server;

/// Packs text on its way to whoever can unpack it (RFC 9110 section 8.4). Guides and playlists for players pack themselves, pictures and
/// streams are packed already. Nothing that is sent to us is unpacked: a little of it may become more than there is memory.
final class Packing {
    private static final String GZIP = "gzip";

    /// What is shorter fits a packet or two as it is.
    private static final int LEAST_BYTES = 1_024;

    private static final List<String> TEXTS =
            List.of(
                    "text/html",
                    "text/css",
                    "text/javascript",
                    "text/plain",
                    "application/json",
                    "application/problem+json",
                    "image/svg+xml");

    private Packing() {}

    static void of(Server server) {
        var gzip = new GzipCompression();
        gzip.setMinCompressSize(LEAST_BYTES);
        CompressionConfig.Builder texts =
                CompressionConfig.builder().decompressExcludeEncoding(GZIP);
        TEXTS.forEach(texts::compressIncludeMimeType);
        var handler = new CompressionHandler(server.getHandler());
        handler.putCompression(gzip);
        handler.putConfiguration("/*", texts.build());
        server.setHandler(handler);
    }
}
