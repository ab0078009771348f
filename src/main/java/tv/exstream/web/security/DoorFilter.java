package tv.exstream.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import tv.exstream.account.Area;
import tv.exstream.account.Caller;
import tv.exstream.account.Entrance;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Verdict;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;
import tv.exstream.web.Callers;
import tv.exstream.web.Callers.Visitor;

/// The door: finds out who asks, notes it for whoever answers, and lets in whom the [entrance][Entrances] lets in. What has no entrance is
/// not there for anybody.
final class DoorFilter extends OncePerRequestFilter {
    /// The way by which a request came in, for [SameDoor].
    static final String WAY = DoorFilter.class.getName();

    private final Recognition recognition;
    private final Refusals refusals;
    private final Session session;

    /// What becomes of somebody who is known.
    ///
    /// @param cookies where the session of a browser is kept
    /// @param lifetime for how long
    /// @param limit how often he may ask
    record Session(SessionCookies cookies, Duration lifetime, RequestLimit limit) {}

    DoorFilter(Recognition recognition, Refusals refusals, Session session) {
        this.recognition = recognition;
        this.refusals = refusals;
        this.session = session;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var exchange = new Refusals.Exchange(request, response);
        Optional<Entrances.Way> way =
                Entrances.of(
                        request.getMethod(),
                        ServletRequestPathUtils.parse(request).pathWithinApplication());
        if (way.isEmpty()) {
            unknownPath(exchange);
            return;
        }
        request.setAttribute(WAY, way.get());
        Entrance entrance = way.get().entrance();
        Optional<Visitor> visitor = recognised(entrance, exchange);
        if (visitor.isPresent()
                && isAdmitted(visitor.get().caller(), entrance, exchange)
                && isPatient(visitor.get(), way.get(), exchange)) {
            prepare(visitor.get().caller(), exchange);
            chain.doFilter(request, response);
        }
    }

    /// The page about what is not there has the menu of whoever asks.
    private void unknownPath(Refusals.Exchange exchange) throws IOException {
        if (exchange.wantsPage()) {
            Callers.note(exchange.request(), recognition.orNobody(exchange.request()));
        }
        refusals.unknownPath(exchange);
    }

    /// Notes who it is, also for the page that refuses. Empty when the request shows a token that is not known, and was answered so.
    private Optional<Visitor> recognised(Entrance entrance, Refusals.Exchange exchange)
            throws IOException {
        try {
            Visitor visitor = recognition.of(exchange.request());
            Callers.note(exchange.request(), visitor);
            return Optional.of(visitor);
        } catch (ProblemException e) {
            refusals.unknownToken(area(entrance), e, exchange);
            return Optional.empty();
        }
    }

    private boolean isAdmitted(Caller caller, Entrance entrance, Refusals.Exchange exchange)
            throws IOException {
        switch (caller.may(entrance)) {
            case Verdict.Allowed() -> {
                return true;
            }
            case Verdict.SignInWanted() -> refusals.signIn(area(entrance), exchange);
            case Verdict.NotAllowed(Remark why) ->
                    refusals.notAllowed(area(entrance), why, exchange);
        }
        return false;
    }

    private boolean isPatient(Visitor visitor, Entrances.Way way, Refusals.Exchange exchange)
            throws IOException {
        try {
            session.limit().admit(visitor, way, exchange.request().getMethod());
            return true;
        } catch (ProblemException e) {
            refusals.tooOften(e, exchange);
            return false;
        }
    }

    private static Area area(Entrance entrance) {
        return switch (entrance) {
            case Entrance.Guarded guarded -> guarded.area();
            case Entrance.Everybody() -> Area.API;
        };
    }

    /// Only who is known by a cookie needs more, because browsers send that by themselves.
    private void prepare(Caller caller, Refusals.Exchange exchange) {
        HttpServletRequest request = exchange.request();
        Optional<TokenText> known =
                session.cookies().session(request).filter(_ -> isBrowser(caller));
        if (known.isEmpty()) {
            CsrfFilter.skipRequest(request);
        } else if (exchange.wantsPage()) {
            session.cookies()
                    .restoreChangeToken(
                            new SessionCookies.Exchange(request, exchange.response()),
                            known.get(),
                            session.lifetime());
        }
    }

    private static boolean isBrowser(Caller caller) {
        return caller instanceof Caller.Known known && known.token().kind() == TokenKind.SESSION;
    }
}
