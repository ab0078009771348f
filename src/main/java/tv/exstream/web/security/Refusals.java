package tv.exstream.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.account.Accounts;
import tv.exstream.account.Area;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.ProblemBody;
import tv.exstream.web.ProblemResponses;

/// Answers those who are not let in. Thread-safe.
final class Refusals {
    /// RFC 7235: players ask for a name and a password then.
    private static final String PASSWORD_WANTED = "Basic realm=\"EXStreamTV\", charset=\"UTF-8\"";

    private static final String KEY_WANTED = "Bearer realm=\"EXStreamTV\"";

    private final BaseUrls bases;
    private final Accounts accounts;
    private final Guests guests;
    private final Words words;

    /// How it is said.
    record Words(ProblemResponses responses, JsonMapper json) {}

    Refusals(BaseUrls bases, Accounts accounts, Guests guests, Words words) {
        this.bases = bases;
        this.accounts = accounts;
        this.guests = guests;
        this.words = words;
    }

    /// A request and what answers it.
    record Exchange(HttpServletRequest request, HttpServletResponse response) {
        /// Whether a page of ours asks, or what is in it: a browser would ask its user for a name and a password in the middle of it.
        boolean isOfPage() {
            String mode = request.getHeader("Sec-Fetch-Mode");
            return mode != null && !mode.equals("navigate");
        }

        /// Whether a person waits for a page.
        boolean wantsPage() {
            String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
            return request.getMethod().equals("GET") && accept.contains(MediaType.TEXT_HTML_VALUE);
        }
    }

    void unknownPath(Exchange exchange) throws IOException {
        if (exchange.wantsPage()) {
            exchange.response().sendError(HttpStatus.NOT_FOUND.value());
        } else {
            write(
                    words.responses().notFound(exchange.request(), exchange.response()),
                    exchange.response());
        }
    }

    /// People are sent to where they sign in, and from there to where they wanted to go.
    void signIn(Area area, Exchange exchange) throws IOException {
        if (area == Area.PAGES && exchange.wantsPage()) {
            exchange.response().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            exchange.response().setHeader(HttpHeaders.LOCATION, place(exchange.request()));
            exchange.response().setStatus(HttpStatus.FOUND.value());
            return;
        }
        challenge(area, exchange);
        problem(Problem.SIGN_IN_WANTED, wanted(exchange.request()), exchange);
    }

    /// Nobody can sign in to a new server, and whoever set it up behind a proxy should hear of that first.
    private Remark wanted(HttpServletRequest request) {
        if (!accounts.hasAdministrator() && guests.peers().isUnknownProxy(request)) {
            return Remark.of(Objection.UNKNOWN_PROXY);
        }
        return guests.wantOwnName(request)
                ? Remark.of(
                        Objection.SIGN_IN_BY_OWN_NAME, guests.names().foreign(request).orElse(""))
                : Remark.of(Objection.SIGN_IN);
    }

    /// A token that is not known.
    void unknownToken(Area area, ProblemException e, Exchange exchange) throws IOException {
        if (e.problem() == Problem.SIGN_IN_WANTED) {
            challenge(area, exchange);
        }
        write(told(e, exchange), exchange.response());
    }

    void notAllowed(Area area, Remark why, Exchange exchange) throws IOException {
        if (area == Area.PAGES && exchange.wantsPage()) {
            exchange.response().sendError(HttpStatus.FORBIDDEN.value());
        } else {
            problem(Problem.NOT_ALLOWED, why, exchange);
        }
    }

    /// Requests come back all the time, so that one more is let through soon.
    void tooOften(ProblemException e, Exchange exchange) throws IOException {
        ResponseEntity<ProblemBody> told = told(e, exchange);
        var headers = new HttpHeaders();
        headers.putAll(told.getHeaders());
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        write(
                new ResponseEntity<>(told.getBody(), headers, told.getStatusCode()),
                exchange.response());
    }

    void problem(Problem problem, Remark detail, Exchange exchange) throws IOException {
        write(told(new ProblemException(problem, detail), exchange), exchange.response());
    }

    private ResponseEntity<ProblemBody> told(ProblemException e, Exchange exchange) {
        return words.responses().of(e, exchange.request(), exchange.response());
    }

    private static void challenge(Area area, Exchange exchange) {
        boolean players = area != Area.API && area != Area.PAGES && !exchange.isOfPage();
        exchange.response()
                .setHeader(HttpHeaders.WWW_AUTHENTICATE, players ? PASSWORD_WANTED : KEY_WANTED);
    }

    private String place(HttpServletRequest request) {
        String base = bases.server(request).text();
        if (!accounts.hasAdministrator()) {
            return base + "/claim";
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return wanted.equals("/")
                ? base + "/sign-in"
                : "%s/sign-in?next=%s"
                        .formatted(base, UriUtils.encode(wanted, StandardCharsets.UTF_8));
    }

    private void write(ResponseEntity<ProblemBody> problem, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders()
                .forEach((name, values) -> values.forEach(each -> response.setHeader(name, each)));
        response.getOutputStream().write(words.json().writeValueAsBytes(problem.getBody()));
    }
}
