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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server of files on this machine. By one name it is in the house, by the other one, which only [#border] believes, on the Internet.
public final class Station implements AutoCloseable {
    private static final String OUTSIDE = "outside.example";

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> visits = new ConcurrentHashMap<>();
    private volatile String admitted = "";
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

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
        server.setExecutor(threads);
        server.start();
    }

    public static Border border() {
        return new Border(Station::lookup, Station::isInside);
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
        redirect(path, 302, to);
    }

    public void redirect(String path, int status, String to) {
        answers.put(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Location", to);
                    send(exchange, status, "");
                });
    }

    /// Sends so many bytes and then nothing, without an end, until this is closed.
    public void trickle(HttpExchange exchange, int bytes) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int n = 0; n < bytes; n++) {
                body.write('x');
                body.flush();
            }
            hold();
        }
    }

    /// Does not answer until this is closed.
    public void hold() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whoever else asks is forbidden all of it from now on.
    public void admitOnly(String userAgent) {
        admitted = userAgent;
    }

    public int visits(String path) {
        return visits.getOrDefault(path, 0);
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
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        if (!admitted.isEmpty() && !admitted.equals(agent)) {
            send(exchange, 403, "");
            return;
        }
        visits.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
        answers.getOrDefault(exchange.getRequestURI().getPath(), each -> send(each, 404, ""))
                .to(exchange);
    }

    private static InetAddress[] lookup(String host) throws UnknownHostException {
        byte[] here = InetAddress.getLoopbackAddress().getAddress();
        return host.equals("localhost")
                ? new InetAddress[] {InetAddress.getByAddress(OUTSIDE, here)}
                : InetAddress.getAllByName(host);
    }

    private static boolean isInside(InetAddress address) {
        return !address.toString().startsWith(OUTSIDE);
    }
}
