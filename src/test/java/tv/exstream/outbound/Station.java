package tv.exstream.outbound;

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
public final class Station implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /// What is done for one request.
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public Station() {
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

    public static Border border() {
        return new Border(Station::lookup);
    }

    public String inside(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    public String outside(String path) {
        return "http://localhost:%d%s".formatted(server.getAddress().getPort(), path);
    }

    public void file(String path, String text) {
        answers.put(path, exchange -> send(exchange, 200, text));
    }

    public void redirect(String path, String to) {
        answers.put(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Location", to);
                    send(exchange, 302, "");
                });
    }

    public void answers(String path, Answer answer) {
        answers.put(path, answer);
    }

    public static void send(HttpExchange exchange, int status, String text) throws IOException {
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
