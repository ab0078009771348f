package tv.exstream.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Caller;
import tv.exstream.account.LoginName;
import tv.exstream.account.Role;
import tv.exstream.account.Tokens;
import tv.exstream.web.security.Claims;
import tv.exstream.web.security.Password;
import tv.exstream.web.security.Peers;
import tv.exstream.web.security.SessionCookies;
import tv.exstream.web.security.SignIns;

/// Lets people in and out. Thread-safe.
final class SignInView {
    private final SignIns signIns;
    private final Claims claims;
    private final Tokens tokens;
    private final Browser browser;

    /// What browsers come from and keep.
    record Browser(Peers peers, SessionCookies cookies) {
        SignIns.Place place(HttpServletRequest request) {
            String agent =
                    Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
            return new SignIns.Place(peers.of(request), agent);
        }

        SessionAnswer begin(SignIns.SignedIn signedIn, SessionCookies.Exchange exchange) {
            cookies.set(exchange, signedIn.session(), signedIn.lifetime());
            return SessionAnswer.of(signedIn.caller(), true);
        }
    }

    SignInView(SignIns signIns, Claims claims, Tokens tokens, Browser browser) {
        this.signIns = signIns;
        this.claims = claims;
        this.tokens = tokens;
        this.browser = browser;
    }

    SessionAnswer session(Caller caller) {
        return SessionAnswer.of(caller, !claims.wanted());
    }

    SessionAnswer signIn(SignInRequest wish, SessionCookies.Exchange exchange)
            throws InterruptedException {
        return browser.begin(
                signIns.signIn(wish.name(), wish.password(), browser.place(exchange.request())),
                exchange);
    }

    void signOut(Caller caller, SessionCookies.Exchange exchange) {
        if (caller instanceof Caller.Known known) {
            tokens.remove(known.token().id());
        }
        browser.cookies().clear(exchange);
    }

    ClaimAnswer claim(HttpServletRequest request) {
        return new ClaimAnswer(claims.wanted(), !browser.peers().isMachine(request));
    }

    SessionAnswer claim(ClaimRequest wish, SessionCookies.Exchange exchange)
            throws InterruptedException {
        HttpServletRequest request = exchange.request();
        var claim =
                new Claims.Claim(
                        new AccountSettings(new LoginName(wish.name()), Role.ADMINISTRATOR),
                        Password.chosen(wish.password()),
                        wish.code().orElse(""));
        return browser.begin(
                claims.claim(claim, browser.peers().isMachine(request), browser.place(request)),
                exchange);
    }
}
