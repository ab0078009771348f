package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Finds the base URL of a request: the configured one, else what the client asked for. What a proxy says the client asked for
/// counts only when the proxy is trusted. Thread-safe.
public final class BaseUrls {
    /// A name, an IPv4 address or an IPv6 address in brackets, and perhaps a port. Nothing that could break out of a URL, a line
    /// or an attribute.
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]{1,64}){1,8}");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private final Supplier<String> publicUrl;
    private final TrustedProxies proxies;

    /// @param publicUrl empty when clients reach the server under the address they ask for
    public BaseUrls(Supplier<String> publicUrl, TrustedProxies proxies) {
        this.publicUrl = publicUrl;
        this.proxies = proxies;
    }

    /// @throws ProblemException INVALID_VALUE when the host that was asked for has characters that no host has
    public BaseUrl of(HttpServletRequest request) {
        return server(request).below(PlayerPath.of(request));
    }

    /// The same without the token that a player has in its paths.
    ///
    /// @throws ProblemException INVALID_VALUE likewise
    public BaseUrl server(HttpServletRequest request) {
        String known = publicUrl.get();
        if (!known.isEmpty()) {
            return new BaseUrl(known);
        }
        if (!proxies.trust(request.getRemoteAddr())) {
            return new BaseUrl(url(request.getScheme(), requested(request)));
        }
        String scheme = forwarded(request, "X-Forwarded-Proto", SCHEME).orElse(request.getScheme());
        String prefix = forwarded(request, "X-Forwarded-Prefix", PREFIX).orElse("");
        return new BaseUrl(url(scheme, forwardedAuthority(request)) + prefix);
    }

    /// Every host, with a port or without, that is said to be the one that the client asked for: by itself, and by each proxy on the way when the
    /// last one is trusted. They are as somebody wrote them.
    public List<String> hosts(HttpServletRequest request) {
        List<String> hosts = new ArrayList<>(List.of(request.getServerName()));
        if (proxies.trust(request.getRemoteAddr())) {
            Stream.of(values(request, "X-Forwarded-Host").split(","))
                    .map(String::strip)
                    .filter(host -> !host.isEmpty())
                    .forEach(hosts::add);
        }
        return hosts;
    }

    /// Whether the client reaches us over TLS.
    ///
    /// @throws ProblemException INVALID_VALUE likewise
    public boolean isEncrypted(HttpServletRequest request) {
        return server(request).text().startsWith("https:");
    }

    /// A port that the scheme of this request implies is none that the client asked for.
    private static String requested(HttpServletRequest request) {
        String authority = request.getServerName() + ":" + request.getServerPort();
        return withoutImpliedPort(request.getScheme(), checked("Host", AUTHORITY, authority));
    }

    /// Many proxies hand on the host that they were asked for and name only what that does not say.
    private static String forwardedAuthority(HttpServletRequest request) {
        String host =
                forwarded(request, "X-Forwarded-Host", AUTHORITY)
                        .orElseGet(() -> requested(request));
        Optional<String> port = forwarded(request, "X-Forwarded-Port", PORT);
        return hasPort(host) || port.isEmpty() ? host : host + ":" + port.get();
    }

    private static boolean hasPort(String authority) {
        return authority.matches(".*[^:\\[]:[0-9]{1,5}") && !authority.endsWith("]");
    }

    /// The last of the values, which is the one that the nearest proxy wrote.
    private static Optional<String> forwarded(
            HttpServletRequest request, String name, Pattern form) {
        String values = values(request, name);
        String last = values.substring(values.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? Optional.empty() : Optional.of(checked(name, form, last));
    }

    private static String values(HttpServletRequest request, String name) {
        return String.join(",", Collections.list(request.getHeaders(name)));
    }

    private static String checked(String name, Pattern form, String value) {
        if (!form.matcher(value).matches()) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.HEADER_MALFORMED, name, value);
        }
        return value;
    }

    private static String url(String scheme, String authority) {
        return scheme + "://" + withoutImpliedPort(scheme, authority);
    }

    private static String withoutImpliedPort(String scheme, String authority) {
        String implied = scheme.equals("https") ? ":443" : ":80";
        return authority.endsWith(implied)
                ? authority.substring(0, authority.length() - implied.length())
                : authority;
    }
}
