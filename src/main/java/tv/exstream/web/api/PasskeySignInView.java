package tv.exstream.web.api;

import jakarta.servlet.http.HttpServletRequest;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.security.PasskeySignIns;
import tv.exstream.web.security.RelyingParty;
import tv.exstream.web.security.SessionCookies;
import tv.exstream.web.security.SignIns;

/// Lets people in who have passkeys. Thread-safe.
final class PasskeySignInView {
    private final PasskeySignIns signIns;
    private final SignInView.Browser browser;
    private final BaseUrls bases;

    PasskeySignInView(PasskeySignIns signIns, SignInView.Browser browser, BaseUrls bases) {
        this.signIns = signIns;
        this.browser = browser;
        this.bases = bases;
    }

    ChallengeAnswer challenge(SessionCookies.Exchange exchange) {
        HttpServletRequest request = exchange.request();
        RelyingParty party = RelyingParty.of(bases.server(request));
        return new ChallengeAnswer(
                signIns.challenge(exchange, browser.place(request).peer()), party.host());
    }

    SessionAnswer signIn(PasskeySignInRequest wish, SessionCookies.Exchange exchange)
            throws InterruptedException {
        HttpServletRequest request = exchange.request();
        RelyingParty party = RelyingParty.of(bases.server(request));
        SignIns.SignedIn signedIn =
                signIns.signIn(wish.signed(), party, exchange, browser.place(request));
        return browser.begin(signedIn, exchange);
    }
}
