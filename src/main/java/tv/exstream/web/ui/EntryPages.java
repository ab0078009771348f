package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.security.Claims;
import tv.exstream.web.security.Guests;
import tv.exstream.web.security.ProviderSignIns;
import tv.exstream.web.security.RelyingParty;

/// The pages by which people come in: `/sign-in`, and `/claim` of a server that has no administrator yet.
@Controller
final class EntryPages {
    /// On this server: whatever could name another host begins with two slashes, of either kind.
    private static final Pattern OWN_PATH =
            Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private final Claims claims;
    private final Guests guests;
    private final ProviderSignIns provider;
    private final BaseUrls bases;

    EntryPages(Claims claims, Guests guests, ProviderSignIns provider, BaseUrls bases) {
        this.claims = claims;
        this.guests = guests;
        this.provider = provider;
        this.bases = bases;
    }

    /// @param next where somebody wanted to go
    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("next", ownPath(next));
        return wanted(request, model);
    }

    @GetMapping("/claim")
    String claim(HttpServletRequest request, Model model) {
        model.addAttribute("next", "/");
        return wanted(request, model);
    }

    /// The one of the two pages that is of use now.
    private String wanted(HttpServletRequest request, Model model) {
        model.addAttribute("codeWanted", !guests.peers().isMachine(request));
        model.addAttribute("proxied", claims.wanted() && guests.peers().isUnknownProxy(request));
        model.addAttribute("nameWanted", guests.wantOwnName(request));
        model.addAttribute("provider", provider.name().orElse(""));
        model.addAttribute("refusal", "");
        model.addAttribute("passkeys", RelyingParty.isPossible(bases.server(request)));
        return claims.wanted() ? "claim" : "sign-in";
    }

    static String ownPath(String next) {
        return OWN_PATH.matcher(next).matches() ? next : "/";
    }
}
