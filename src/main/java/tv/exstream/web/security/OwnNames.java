package tv.exstream.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.config.Config;
import tv.exstream.web.BaseUrls;

/// Tells whether a name is one of this server's own. The owner of any other can have it lead here, and then browsers send what pages of that
/// site ask for from within the household, as requests of that site to itself (DNS rebinding). Thread-safe.
///
/// @param server as it is whenever a request comes
public record OwnNames(Supplier<Config.Server> server, BaseUrls bases) {
    /// What no site on the Internet is called: addresses, names without a dot, those that are kept for homes (RFC 6761 section 6.3, RFC 6762
    /// section 3, RFC 8375, `internal` by ICANN in 2024, `lan` and `home`, which are given to nobody), and those of the routers that most
    /// German homes have, whose maker owns the name.
    private static final Pattern AT_HOME =
            Pattern.compile(
                    "\\[.*]|[0-9.]+|[a-z0-9_-]+"
                            + "|(?:[a-z0-9_-]+\\.)+(?:localhost|local|home\\.arpa|internal|lan|home|fritz\\.box)");

    private static final Pattern PORT = Pattern.compile("(?<=[^:]):[0-9]+$");

    /// Whether all who say what the client asked for say such a name: a page may write the headers of a proxy itself.
    boolean isAskedFor(HttpServletRequest request) {
        return foreign(request).isEmpty();
    }

    /// The first name that is none of its own, as somebody wrote it.
    Optional<String> foreign(HttpServletRequest request) {
        return bases.hosts(request).stream().filter(host -> !isOwn(host)).findFirst();
    }

    private boolean isOwn(String host) {
        String name = plain(PORT.matcher(host).replaceFirst(""));
        return AT_HOME.matcher(name).matches() || isTold(name);
    }

    private boolean isTold(String name) {
        Config.Server told = server.get();
        return Stream.concat(told.names().stream(), host(told.publicUrl()).stream())
                .anyMatch(each -> plain(each).equals(name));
    }

    private static Optional<String> host(String url) {
        return Optional.ofNullable(URI.create(url).getHost());
    }

    /// In lower case, without the dot that a name may end with.
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }
}
