package tv.exstream.web.tls;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Sends browsers that ask for a page without TLS to the same page with it. Thread-safe.
///
/// Players are served as they ask: many know no certificate but those of the Internet. So is this machine itself, and a proxy, which
/// has the TLS of its clients.
final class TlsFilter implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /// Nothing that could break out of an address.
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}]");

    private final BooleanSupplier wanted;
    private final Supplier<TlsState> state;
    private final Predicate<String> isProxy;

    /// @param wanted whether they are sent there
    /// @param isProxy whether a proxy that is trusted has this address
    TlsFilter(BooleanSupplier wanted, Supplier<TlsState> state, Predicate<String> isProxy) {
        this.wanted = wanted;
        this.state = state;
        this.isProxy = isProxy;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer) {
            Optional<String> elsewhere = elsewhere(http);
            if (elsewhere.isPresent()) {
                answer.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
                answer.setHeader("Location", elsewhere.get());
                answer.setHeader("Vary", "Accept");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<String> elsewhere(HttpServletRequest request) {
        OptionalInt port = state.get().port();
        boolean stays =
                request.isSecure()
                        || port.isEmpty()
                        || !wanted.getAsBoolean()
                        || !isForPage(request)
                        || isNear(request.getRemoteAddr())
                        || !HOST.matcher(request.getServerName()).matches();
        return stays
                ? Optional.empty()
                : Optional.of(
                        "https://%s:%d%s%s"
                                .formatted(
                                        request.getServerName(),
                                        port.getAsInt(),
                                        request.getRequestURI(),
                                        query(request)));
    }

    private static boolean isForPage(HttpServletRequest request) {
        String accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return READING.contains(request.getMethod()) && accepted.contains("text/html");
    }

    /// @param address as the web server gives it
    private boolean isNear(String address) {
        return isProxy.test(address) || InetAddress.ofLiteral(address).isLoopbackAddress();
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).map(text -> "?" + text).orElse("");
    }
}
