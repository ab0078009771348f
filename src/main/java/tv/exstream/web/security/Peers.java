package tv.exstream.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import tv.exstream.account.IpAddress;
import tv.exstream.account.Peer;
import tv.exstream.web.ClientAddresses;
import tv.exstream.web.TrustedProxies;

/// Finds out where a request comes from. Thread-safe.
public final class Peers {
    /// What proxies say of those for whom they ask.
    private static final Pattern FORWARDED =
            Pattern.compile(
                    "(?i)Forwarded|X-Forwarded-.*|X-Real-IP|X-(?:Cluster-)?Client-IP|CF-Connecting-IP|True-Client-IP|Via");

    /// The names that a browser at the machine itself uses. A page of another site whose name was made to lead here has its own.
    private static final Pattern OWN_NAME =
            Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");

    private final ClientAddresses clients;
    private final TrustedProxies proxies;
    private final BooleanSupplier published;

    /// @param published whether the server is set up to be reached through a proxy
    public Peers(ClientAddresses clients, TrustedProxies proxies, BooleanSupplier published) {
        this.clients = clients;
        this.proxies = proxies;
        this.published = published;
    }

    /// Who is not trusted and speaks for somebody is known by its own address, which says nothing about whom it speaks for. Nor does that of a
    /// trusted proxy that does not say for whom it speaks: a program beside it at the same address cannot be told from it.
    public Peer of(HttpServletRequest request) {
        boolean certain =
                proxies.trust(request.getRemoteAddr())
                        ? !clients.isUntold(request)
                        : !isForwarded(request);
        return new Peer(address(clients.of(request)), certain);
    }

    /// Whether a person or program at this machine asks. Older proxies that have not been set up ask in HTTP/1.0 and under our own name, and are
    /// none. Newer ones cannot be told from a browser, so nobody is once the server is set up for a proxy.
    public boolean isMachine(HttpServletRequest request) {
        return !published.getAsBoolean()
                && !isForwarded(request)
                && !request.getProtocol().equals("HTTP/1.0")
                && address(request.getRemoteAddr()).isLoopback()
                && OWN_NAME.matcher(String.valueOf(request.getHeader("Host"))).matches();
    }

    /// Whether a proxy asks whose word about the client is not taken.
    public boolean isUnknownProxy(HttpServletRequest request) {
        return isForwarded(request) && !proxies.trust(request.getRemoteAddr());
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .anyMatch(name -> FORWARDED.matcher(name).matches());
    }

    /// The web server writes IPv6 addresses in brackets or with a zone.
    private static IpAddress address(String text) {
        String literal = text.replaceAll("^\\[|(%.*)?]?$", "");
        return IpAddress.of(InetAddress.ofLiteral(literal).getAddress());
    }
}
