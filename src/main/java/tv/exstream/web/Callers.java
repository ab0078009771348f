package tv.exstream.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tv.exstream.account.Allowance;
import tv.exstream.account.Caller;
import tv.exstream.account.Peer;
import tv.exstream.account.Role;
import tv.exstream.problem.ProblemException;

/// Who sends a request, as it was found out before the request came to whoever answers it.
public final class Callers {
    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

    private static final String ATTRIBUTE = Callers.class.getName();

    private static final Standing LASTING = () -> true;
    private static final Caller NOBODY = new Caller.Nobody();

    private Callers() {}

    /// Somebody and where they are.
    ///
    /// @param standing whether what let them in would let them in again
    public record Visitor(Caller caller, Peer peer, Standing standing) {
        /// Somebody whom nothing puts out.
        public Visitor(Caller caller, Peer peer) {
            this(caller, peer, LASTING);
        }

        /// Who counts as one where somebody may have only so much: an account wherever it is, else a household.
        public String party() {
            return caller instanceof Caller.Known known
                    ? "account " + known.account().id()
                    : "household " + peer.address().household();
        }
    }

    /// Tells whether somebody who came in with a request may still have what goes on being sent. Cheap enough to be asked every second.
    @FunctionalInterface
    public interface Standing {
        boolean holds();
    }

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

    /// Whether whoever sent the request that this thread answers has at least that role. So has a thread that answers none, and everybody in a
    /// server without a door.
    static boolean isAtLeast(Role least) {
        return present()
                .flatMap(Callers::find)
                .map(visitor -> visitor.caller().role().filter(role -> role.allows(least)))
                .map(Optional::isPresent)
                .orElse(true);
    }

    /// The standing of whoever sent the request that this thread answers; it lasts for a thread that answers none, and in a server without a
    /// door. A database that is busy puts nobody out: what cannot be found out is asked again with the next look.
    public static Standing standing() {
        return present()
                .flatMap(Callers::find)
                .map(visitor -> lasting(visitor.standing()))
                .orElse(LASTING);
    }

    private static Standing lasting(Standing standing) {
        return () -> {
            try {
                return standing.holds();
            } catch (ProblemException e) {
                LOG.debug("a standing is not known: {}", e.getMessage());
                return true;
            }
        };
    }

    private static Optional<HttpServletRequest> present() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes spring
                ? Optional.of(spring.getRequest())
                : Optional.empty();
    }
}
