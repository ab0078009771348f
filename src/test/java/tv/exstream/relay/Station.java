package tv.exstream.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A server of files on this machine. By one name it is in the house, by the other one, which only [#border] believes, on the Internet.
final class Station implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /// What is done for one request.
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    Station() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    static Border border() {
        return new Border(Station::lookup);
    }

    String inside(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    String outside(String path) {
        return "http://localhost:%d%s".formatted(server.getAddress().getPort(), path);
    }

    void file(String path, String text) {
        answers.put(path, exchange -> send(exchange, 200, text));
    }

    void redirect(String path, String to) {
        answers.put(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Location", to);
                    send(exchange, 302, "");
                });
    }

    void answers(String path, Answer answer) {
        answers.put(path, answer);
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        answers.getOrDefault(exchange.getRequestURI().getPath(), each -> send(each, 404, ""))
                .to(exchange);
    }

    private static InetAddress[] lookup(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host.equals("localhost") ? "203.0.113.8" : host);
    }
}
