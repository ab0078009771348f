package tv.exstream.web.ui.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.account.Caller;
import tv.exstream.account.TokenKind;
import tv.exstream.web.Callers;
import tv.exstream.web.api.IdentitiesAnswer;
import tv.exstream.web.api.IdentityView;
import tv.exstream.web.api.PasskeyView;
import tv.exstream.web.api.PasskeysAnswer;
import tv.exstream.web.api.TokenView;
import tv.exstream.web.api.TokensAnswer;
import tv.exstream.web.ui.Fragments;
import tv.exstream.web.ui.Frame;

/// The page at `/account`: one's own password, browsers, players and keys.
@Controller
final class AccountPage {
    private final TokenView tokens;
    private final PasskeyView passkeys;
    private final IdentityView identities;

    AccountPage(TokenView tokens, PasskeyView passkeys, IdentityView identities) {
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.identities = identities;
    }

    @GetMapping("/account")
    String show(HttpServletRequest request, Model model) {
        Caller caller = Callers.of(request);
        boolean signedIn = caller instanceof Caller.Known;
        model.addAttribute("signedIn", signedIn);
        if (caller instanceof Caller.Known known) {
            TokensAnswer all = tokens.own(caller);
            model.addAttribute("own", OwnAccount.of(known.account()));
            model.addAttribute("browsers", TokenShown.of(all, TokenKind.SESSION));
            model.addAttribute("players", TokenShown.of(all, TokenKind.PLAYER));
            model.addAttribute("keys", TokenShown.of(all, TokenKind.KEY));
            PasskeysAnswer own = passkeys.own(request);
            model.addAttribute("passkeys", own.passkeys());
            model.addAttribute("passkeysPossible", own.possible());
            IdentitiesAnswer elsewhere = identities.own(caller);
            model.addAttribute("identities", elsewhere.identities());
            model.addAttribute("provider", elsewhere.provider().orElse(""));
            model.addAttribute("chosen", Frame.chosenLanguage(request));
        }
        return signedIn
                ? Fragments.of(
                        request,
                        "account/account",
                        "browsers",
                        "players",
                        "keys",
                        "passkeys",
                        "identities")
                : "account/account";
    }

    /// Whose page it is.
    ///
    /// @param language in which pages speak to it; empty to leave it to the browser
    /// @param forPlayers whether its name can stand in addresses of players
    public record OwnAccount(
            long id,
            String name,
            String role,
            String language,
            boolean signsIn,
            boolean forPlayers) {
        static OwnAccount of(tv.exstream.account.Account account) {
            return new OwnAccount(
                    account.id().value(),
                    account.name().text(),
                    account.role().name().toLowerCase(java.util.Locale.ROOT),
                    account.settings().language(),
                    account.password().isPresent(),
                    account.name().isForPlayers());
        }

        /// Empty where it may have one.
        public Optional<String> withoutPlayers() {
            return forPlayers ? Optional.empty() : Optional.of(name);
        }
    }
}
