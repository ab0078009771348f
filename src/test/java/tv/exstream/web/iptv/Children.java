package tv.exstream.web.iptv;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import tv.exstream.account.Account;
import tv.exstream.account.AccountId;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Allowance;
import tv.exstream.account.Caller;
import tv.exstream.account.ChannelChoice;
import tv.exstream.account.IpAddress;
import tv.exstream.account.LoginName;
import tv.exstream.account.Peer;
import tv.exstream.account.RatingLimit;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.Token;
import tv.exstream.account.TokenId;
import tv.exstream.account.TokenKind;
import tv.exstream.web.Callers;

/// Children who may see what is for twelve years, as a header of their requests says.
final class Children {
    /// Whether a child may see what is unrated; nobody in particular asks without it.
    static final String CHILD = "X-Child";

    @Bean
    Filter children() {
        return (request, response, chain) -> {
            String unrated = ((HttpServletRequest) request).getHeader(CHILD);
            if (unrated != null) {
                var peer = new Peer(IpAddress.of(new byte[] {127, 0, 0, 1}), true);
                Callers.note(request, new Callers.Visitor(child(unrated), peer));
            }
            chain.doFilter(request, response);
        };
    }

    private static Caller child(String unrated) {
        var limit = new RatingLimit(12, Boolean.parseBoolean(unrated));
        var allowance = new Allowance(new ChannelChoice.All(), limit, 0);
        var settings =
                new AccountSettings(LoginName.parse("ben").orElseThrow(), Role.VIEWER)
                        .with(allowance);
        var account = new Account(new AccountId(7), settings, Optional.empty(), 1);
        var token =
                new Token.Draft(
                        account.id(),
                        TokenKind.PLAYER,
                        "tablet",
                        Scope.WATCH,
                        Instant.EPOCH,
                        Optional.empty(),
                        "10.0.0.7");
        return new Caller.Known(account, token.as(new TokenId(1)));
    }
}
