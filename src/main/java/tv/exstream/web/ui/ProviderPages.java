package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.security.Peers;
import tv.exstream.web.security.ProviderRefusal;
import tv.exstream.web.security.ProviderSignIns;
import tv.exstream.web.security.RelyingParty;
import tv.exstream.web.security.SessionCookies;
import tv.exstream.web.security.SignIns;

/// The ways to the provider of identities and back. Whoever does not come in finds the sign-in page, which says why.
@Controller
final class ProviderPages {
    private final ProviderSignIns signIns;
    private final Peers peers;
    private final SessionCookies cookies;
    private final BaseUrls bases;

    ProviderPages(ProviderSignIns signIns, Peers peers, SessionCookies cookies, BaseUrls bases) {
        this.signIns = signIns;
        this.peers = peers;
        this.cookies = cookies;
        this.bases = bases;
    }

    /// @param next where somebody wanted to go
    @GetMapping("/sign-in/provider")
    ModelAndView leave(
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        var journey =
                new ProviderSignIns.Journey(
                        bases.server(request).at(ProviderSignIns.CALLBACK),
                        EntryPages.ownPath(next),
                        Optional.empty());
        try {
            return redirect(
                    signIns.leave(
                                    journey,
                                    new SessionCookies.Exchange(request, response),
                                    peers.of(request))
                            .toString());
        } catch (ProviderRefusal e) {
            return refused(e, request);
        }
    }

    @GetMapping(ProviderSignIns.CALLBACK)
    ModelAndView arrive(
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        var exchange = new SessionCookies.Exchange(request, response);
        String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        try {
            ProviderSignIns.Arrival arrival =
                    signIns.arrive(query, exchange, new SignIns.Place(peers.of(request), agent));
            arrival.signedIn().ifPresent(in -> cookies.set(exchange, in.session(), in.lifetime()));
            return redirect(bases.server(request).at(arrival.next()));
        } catch (ProviderRefusal e) {
            return refused(e, request);
        }
    }

    private static ModelAndView redirect(String address) {
        RedirectView view = new RedirectView(address, false, false, false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private ModelAndView refused(ProviderRefusal refusal, HttpServletRequest request) {
        Map<String, Object> model =
                Map.of(
                        "next",
                        "/",
                        "passkeys",
                        RelyingParty.isPossible(bases.server(request)),
                        "provider",
                        signIns.name().orElse(""),
                        "refusal",
                        refusal.why().name().toLowerCase(Locale.ROOT));
        return new ModelAndView("sign-in", model, HttpStatus.UNAUTHORIZED);
    }
}
