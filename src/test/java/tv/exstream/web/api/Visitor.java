package tv.exstream.web.api;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tv.exstream.LeakWatch;
import tv.exstream.web.TestServer;

/// A browser or program somewhere, which asks through a proxy that the server trusts.
final class Visitor implements AutoCloseable {
    static final String OUTSIDE = "203.0.113.9";
    static final String AT_HOME = "192.168.1.9";

    private final TestServer server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new TreeMap<>();

    Visitor(TestServer server, String address) {
        this.server = server;
        headers.put("X-Forwarded-For", address);
    }

    /// One at the machine itself.
    Visitor(TestServer server) {
        this.server = server;
    }

    /// With another header on every request.
    Visitor with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Visitor without(String name) {
        headers.remove(name);
        return this;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /// Sends JSON in which ' stands for ", with what our own pages send with changes.
    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url(path));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /// Sends a request as it is, with the cookies.
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return LeakWatch.answered(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> signIn(String name, String password) {
        return send(
                "POST",
                "/api/session",
                "{'name': '%s', 'password': '%s'}".formatted(name, password));
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /// Keeps a cookie, as a script of a page does.
    void choose(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(server.url("/"), cookie);
    }

    void forget() {
        cookies.getCookieStore().removeAll();
    }

    @Override
    public void close() {
        client.close();
    }
}
