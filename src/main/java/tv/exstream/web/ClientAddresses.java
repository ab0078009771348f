package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// Finds who sent a request. Thread-safe.
public final class ClientAddresses {
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private final TrustedProxies proxies;

    public ClientAddresses(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /// The address of the client: the one that connected, or behind trusted proxies the last one that none of them is.
    public String of(HttpServletRequest request) {
        String sender = request.getRemoteAddr();
        for (String before : hopsFromTheNearest(request)) {
            if (!proxies.trust(sender) || !LITERAL.matcher(before).matches()) {
                return sender;
            }
            sender = before;
        }
        return sender;
    }

    private static List<String> hopsFromTheNearest(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("X-Forwarded-For"));
        return Pattern.compile(",")
                .splitAsStream(String.join(",", headers))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList()
                .reversed();
    }
}
