package tv.exstream.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import tv.exstream.account.IpAddress;
import tv.exstream.account.Peer;
import tv.exstream.web.ClientAddresses;
import tv.exstream.web.TrustedProxies;

/// Finds out where a request comes from. Thread-safe.
public final class Peers {
    /// What proxies say of those for whom they ask.
    private static final List<String> FORWARDED =
            List.of(
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Port",
                    "X-Forwarded-Prefix",
                    "X-Forwarded-Server",
                    "X-Real-IP",
                    "CF-Connecting-IP",
                    "True-Client-IP",
                    "Via");

    /// The names that a browser at the machine itself uses. A page of another site whose name was made to lead here has its own.
    private static final Pattern OWN_NAME =
            Pattern.compile("(?i)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");

    private final ClientAddresses clients;
    private final TrustedProxies proxies;

    public Peers(ClientAddresses clients, TrustedProxies proxies) {
        this.clients = clients;
        this.proxies = proxies;
    }

    /// Who is not trusted and speaks for somebody is known by its own address, which says nothing about whom it speaks for.
    public Peer of(HttpServletRequest request) {
        boolean certain = proxies.trust(request.getRemoteAddr()) || !isForwarded(request);
        return new Peer(address(clients.of(request)), certain);
    }

    /// Whether a person or program at this machine asks. Proxies that have not been set up ask in HTTP/1.0 and under our own name, and
    /// are none.
    public boolean isMachine(HttpServletRequest request) {
        return !isForwarded(request)
                && !request.getProtocol().equals("HTTP/1.0")
                && address(request.getRemoteAddr()).isLoopback()
                && OWN_NAME.matcher(String.valueOf(request.getHeader("Host"))).matches();
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null);
    }

    /// The web server writes IPv6 addresses in brackets or with a zone.
    private static IpAddress address(String text) {
        String literal = text.replaceAll("^\\[|(%.*)?]?$", "");
        return IpAddress.of(InetAddress.ofLiteral(literal).getAddress());
    }
}
