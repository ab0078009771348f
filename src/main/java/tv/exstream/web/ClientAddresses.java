package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds who sent a request. Thread-safe.
public final class ClientAddresses {
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /// Some proxies write the port of the client, too: `203.0.113.9:51234`, `[2001:db8::1]:443`.
    private static final Pattern WITH_PORT =
            Pattern.compile("(?:([0-9.]+)|\\[([0-9A-Fa-f:.]+)])(?::[0-9]{1,5})?");

    private final TrustedProxies proxies;

    public ClientAddresses(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /// The address of the client: the one that connected, or behind trusted proxies the last one that none of them is. Where one of them does not
    /// say whom it speaks for, its own.
    public String of(HttpServletRequest request) {
        String sender = request.getRemoteAddr();
        for (String before : hopsFromTheNearest(request)) {
            Optional<String> address = address(before);
            if (!proxies.trust(sender) || address.isEmpty()) {
                return sender;
            }
            sender = address.get();
        }
        return sender;
    }

    /// Whether a trusted proxy has sent a request, and it, or another one that it speaks for, does not say whom it speaks for: it sends no address,
    /// or something that is none.
    public boolean isUntold(HttpServletRequest request) {
        if (!proxies.trust(request.getRemoteAddr())) {
            return false;
        }
        List<String> hops = hopsFromTheNearest(request);
        for (String hop : hops) {
            Optional<String> address = address(hop);
            if (address.isEmpty() || !proxies.trust(address.get())) {
                return address.isEmpty();
            }
        }
        return hops.isEmpty();
    }

    /// What a proxy says is whatever somebody wrote.
    private static Optional<String> address(String hop) {
        Matcher port = WITH_PORT.matcher(hop);
        String text = hop;
        if (port.matches()) {
            text = port.group(1) == null ? port.group(2) : port.group(1);
        }
        return Optional.of(text).filter(ClientAddresses::isAddress);
    }

    private static boolean isAddress(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(text).getAddress().length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// An empty hop counts as one, since it stands for somebody whom a proxy did not name.
    private static List<String> hopsFromTheNearest(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("X-Forwarded-For"));
        String all = String.join(",", headers);
        return all.isBlank()
                ? List.of()
                : Stream.of(all.split(",", -1)).map(String::strip).toList().reversed();
    }
}
