package tv.exstream.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tv.exstream.account.Allowance;
import tv.exstream.account.Caller;
import tv.exstream.account.Peer;

/// Who sends a request, as it was found out before the request came to whoever answers it.
public final class Callers {
    private static final String ATTRIBUTE = Callers.class.getName();

    private static final Caller NOBODY = new Caller.Nobody();

    private Callers() {}

    /// Somebody and where they are.
    public record Visitor(Caller caller, Peer peer) {}

    /// Notes who sends a request.
    public static void note(ServletRequest request, Visitor visitor) {
        request.setAttribute(ATTRIBUTE, visitor);
    }

    /// Empty where nobody has asked, as in a server without a door.
    public static Optional<Visitor> find(ServletRequest request) {
        return Optional.ofNullable((Visitor) request.getAttribute(ATTRIBUTE));
    }

    /// Who sends a request; nobody where it was not found out.
    public static Caller of(ServletRequest request) {
        return find(request).map(Visitor::caller).orElse(NOBODY);
    }

    /// What may be seen by whoever sent the request that this thread answers. Everything for a thread that answers none, and in a server
    /// without a door.
    static Allowance allowance() {
        return present()
                .flatMap(Callers::find)
                .map(visitor -> visitor.caller().allowance())
                .orElse(Allowance.EVERYTHING);
    }

    private static Optional<HttpServletRequest> present() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes spring
                ? Optional.of(spring.getRequest())
                : Optional.empty();
    }
}
